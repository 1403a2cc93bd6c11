package org.yizhan.core.console;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What came to browsers after Chrome 109, or to the language after ES2020, and so is not used.
final class WebFloor {
    private static final Pattern COMMENTS = Pattern.compile("/\\*.*?\\*/|(?m)(?<![:\"'])//.*$", Pattern.DOTALL);
    private static final Pattern STRINGS = Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\n]|\\\\.)*'");
    private static final Pattern BLOCK = Pattern.compile("([^{};]*)([{}])");

    private static final Pattern STYLE = Pattern.compile(
            "color-mix\\(|\\b(?:oklch|oklab|lch|lab|light-dark|linear|round|mod|rem|abs|sign|sin|cos|tan|exp|log)\\("
                    + "|text-wrap|text-box|field-sizing|interpolate-size|anchor-name|position-anchor|subgrid"
                    + "|animation-timeline|view-transition|transition-behavior|@starting-style|@scope|@position-try"
                    + "|:popover-open|:user-(?:in)?valid|:dir\\(|scrollbar-(?:color|width)|mask-image|\\bnesting\\b");

    private static final Pattern SCRIPT =
            Pattern.compile("\\?\\?=|\\|\\|=|&&=|\\.at\\(|\\.replaceAll\\(|\\.to(?:Sorted|Reversed|Spliced)\\("
                    + "|\\.findLast(?:Index)?\\(|\\bstatic \\{|[\\s.{]#\\w|\\b\\d+_\\d"
                    + "|\\.groupBy\\(|fromAsync|withResolvers|Promise\\.(?:any|try)|AbortSignal\\.(?:any|timeout)"
                    + "|structuredClone|startViewTransition|[pP]opover|canParse|Object\\.hasOwn|\\busing \\w+ ="
                    + "|\\bSet\\([^)]*\\)\\.(?:union|intersection|difference)|(?m)^await |^const .*= await ");

    private static final Pattern INLINE = Pattern.compile(
            "<style|\\sstyle\\s*=|\\son[a-z]+\\s*=|<script(?![^>]*\\ssrc=)|javascript:|\\spopover|<dialog");

    private WebFloor() {}

    @FunctionalInterface
    interface Check {
        Optional<String> of(String source);
    }

    static Optional<String> newerStyle(String css) {
        String plain = COMMENTS.matcher(css).replaceAll("");
        return first(STYLE, plain).or(() -> nesting(plain));
    }

    static Optional<String> newerScript(String js) {
        String plain = COMMENTS.matcher(js).replaceAll("");
        return first(SCRIPT, STRINGS.matcher(plain).replaceAll("\"\""));
    }

    static Optional<String> inline(String html) {
        return first(INLINE, html);
    }

    /// A block inside a style rule's block; blocks inside at-rules are no nesting.
    private static Optional<String> nesting(String css) {
        Matcher blocks = BLOCK.matcher(css);
        int inStyle = 0;
        int depth = 0;
        while (blocks.find()) {
            if (blocks.group(2).equals("}")) {
                depth--;
                inStyle = depth < inStyle ? 0 : inStyle;
                continue;
            }
            depth++;
            if (inStyle > 0) {
                return Optional.of("nesting: " + blocks.group(1).strip());
            }
            if (!blocks.group(1).strip().startsWith("@")) {
                inStyle = depth;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group().strip()) : Optional.empty();
    }
}
