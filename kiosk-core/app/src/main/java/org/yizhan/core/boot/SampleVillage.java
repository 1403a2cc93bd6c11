package org.yizhan.core.boot;

import org.yizhan.contract.directory.Directory;

/// A village of the sample county, with its town.
record SampleVillage(Directory.Town town, Directory.Village village) {
    static SampleVillage find(Directory.County county, String centerCode) {
        for (Directory.Town town : county.towns()) {
            for (Directory.Village village : town.villages()) {
                if (village.centerCode().equals(centerCode)) {
                    return new SampleVillage(town, village);
                }
            }
        }
        throw new IllegalStateException("the sample directory has no center " + centerCode);
    }
}
