package org.yizhan.core.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002X",
                "身份证11010519491231002x，请核对",
                "110105 19491231 0021",
                "１１０１０５１９４９１２３１００２１",
                "110105491231002"
            })
    void an_identity_number_is_found(String text) {
        assertEquals(Optional.of(PersonalData.ID_NUMBER), PersonalData.in(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13900000000",
                "联系人李师傅139 0000 0000。",
                "139-0000-0000",
                "+86 13900000000",
                "8613900000000",
                "１３９００００００００",
                "第 12 号 13900000000"
            })
    void a_mobile_telephone_is_found(String text) {
        assertEquals(Optional.of(PersonalData.MOBILE_PHONE), PersonalData.in(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"6222021234567890123", "6222 0212 3456 7890", "4111 1111 1111 1111", "卡号：5500000000000004"})
    void a_bank_card_is_found(String text) {
        assertEquals(Optional.of(PersonalData.BANK_CARD), PersonalData.in(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "咨询电话 0300-5550001，或 12345",
                "收入 86,400 元，支出 1234567890.50 元",
                "2026 年 11 月 22 日至 2026 年 12 月 21 日",
                "办件编号 330782102203202600017",
                "3307821022032026",
                "身份证 330782********1234",
                "文号〔2026〕15 号，共 12800000000 元",
                ""
            })
    void dates_amounts_landlines_and_numbers_of_things_are_nobodys(String text) {
        assertEquals(Optional.empty(), PersonalData.in(text));
    }
}
