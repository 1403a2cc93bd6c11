package org.yizhan.county.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedNameTest {
    @ParameterizedTest
    @CsvSource({"李, 李", "李国, 李＊", "李建国, 李＊国", "李建国庆, 李＊＊庆", "欧阳建国, 欧＊＊国", "买买提·吐尔逊, 买＊＊·＊＊逊", "王𠮷明, 王＊明"})
    void a_name_is_masked_as_the_centers_mask_it(String name, String shown) {
        assertEquals(shown, MaskedName.of(name));
    }
}
