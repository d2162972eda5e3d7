package org.essaim.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"camille@grasse.example", "c.roy+essaim@mairie.ville.example", "élu@montbéliard.example"})
    void isOne(String typed) {
        assertThat(MailAddress.isOne(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "camille", "camille@grasse", "camille roy@grasse.example", "a@b.example,c@d.example",
                "Camille <camille@grasse.example>", "camille@grasse.example\nBcc: tous@grasse.example"
            })
    void isNotOne(String typed) {
        assertThat(MailAddress.isOne(typed)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {254, 255})
    void isOneUpToTheLengthThatMailAllows(int length) {
        String end = "@grasse.example";

        assertThat(MailAddress.isOne("c".repeat(length - end.length()) + end)).isEqualTo(length <= 254);
    }
}
