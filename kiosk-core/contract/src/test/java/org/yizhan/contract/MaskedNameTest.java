package org.yizhan.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedNameTest {
    @ParameterizedTest
    @CsvSource({
        "李, 李",
        "李国, 李＊",
        "李建国, 李＊国",
        "李建国庆, 李＊＊庆",
        "欧阳修, 欧＊修",
        "欧阳建国, 欧＊＊国",
        "买买提·吐尔逊, 买＊＊·＊＊逊",
        "阿不都·热合曼·买买提, 阿＊＊·＊＊＊·＊＊提",
        "Li Ming, L＊ ＊＊＊g",
        "𠮷田, 𠮷＊",
        "王𠮷明, 王＊明"
    })
    void a_name_keeps_its_first_and_from_three_characters_its_last(String name, String shown) {
        assertEquals(shown, MaskedName.of(name).shown());
    }

    @Test
    void blanks_around_a_name_are_not_shown_in_place_of_its_characters() {
        assertEquals("李＊国", MaskedName.of("  李建国 ").shown());
    }

    @Test
    void nobody_has_no_masked_name() {
        assertThrows(IllegalArgumentException.class, () -> MaskedName.of(" "));
        assertThrows(IllegalArgumentException.class, () -> new MaskedName(""));
    }
}
