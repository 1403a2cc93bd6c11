package org.yizhan.core.figures;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;

/// Tables as a file that a browser saves under a name.
final class ExportFile {
    /// What a file's words are in, as a pattern.
    static final String LANGUAGES = "zh-CN|en";

    private ExportFile() {}

    static Response csv(String name, List<ExportTable> tables) {
        return of(name + ".csv", CsvExport.TYPE, CsvExport.of(tables));
    }

    static Response xlsx(String name, List<ExportTable> tables) {
        return of(name + ".xlsx", XlsxExport.TYPE, XlsxExport.of(tables));
    }

    private static Response of(String file, String type, byte[] content) {
        return Response.ok(content, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
                .build();
    }
}
