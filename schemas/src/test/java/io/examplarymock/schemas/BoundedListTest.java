package io.examplarymock.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A bounded list")
class BoundedListTest {

    @Test
    void takesItsLastElementAndStopsWhoeverFillsIt() {
        BoundedList<String> list = new BoundedList<>(2);
        list.add("one");

        assertThatExceptionOfType(BoundedList.Full.class).isThrownBy(() -> list.add("two"));
        assertThat(list).containsExactly("one", "two");
    }
}
