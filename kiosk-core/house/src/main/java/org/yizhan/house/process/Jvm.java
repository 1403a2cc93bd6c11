package org.yizhan.house.process;

import java.util.ArrayList;
import java.util.List;
import org.yizhan.house.place.Built;

/// A Java program of the house: what of it stays the same from start to start, and so what an AOT cache is for.
///
/// @param launch  what comes after all flags: a jar or a main class
/// @param flags   without those of the AOT cache
public record Jvm(String name, String classPath, List<String> launch, List<String> flags) {
    /// What every process gets: the smallest collector, small headers, native code only where it is known, and the
    /// wall clock of the center wherever the machine stands.
    private static final List<String> COMMON = List.of(
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "--enable-native-access=ALL-UNNAMED",
            "-Duser.timezone=Asia/Shanghai");

    public Jvm {
        var all = new ArrayList<>(COMMON);
        all.addAll(flags);
        flags = List.copyOf(all);
    }

    /// A program that is one jar with everything in it.
    public static Jvm ofJar(String name, String jar, List<String> flags) {
        return new Jvm(name, jar, List.of("-jar", jar), flags);
    }

    public static Jvm ofClass(String name, String classPath, String mainClass, List<String> flags) {
        return new Jvm(name, classPath, List.of("-cp", classPath, mainClass), flags);
    }

    /// The whole command; `properties` and `arguments` are what differs between houses.
    public List<String> command(AotCaches caches, List<String> properties, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Built.java());
        command.addAll(flags);
        command.addAll(caches.flags(name, classPath, flags));
        command.addAll(properties);
        command.addAll(launch);
        command.addAll(arguments);
        return command;
    }

    public boolean lacksCache(AotCaches caches) {
        return caches.isMissing(name, classPath, flags);
    }

    public void adoptCache(AotCaches caches) {
        caches.adopt(name, classPath, flags);
    }
}
