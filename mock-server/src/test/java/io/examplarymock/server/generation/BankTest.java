package io.examplarymock.server.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.examplarymock.server.generation.Item.Pairs.Pair;
import io.examplarymock.server.generation.Item.Timeline.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BankTest {

    static Stream<Bank> banks() {
        Stream<Bank> general =
                Stream.of(Language.values()).map(language -> Bank.general("Music", "The blues", language));
        Stream<Bank> subjects = Subject.ALL.stream()
                .flatMap(subject -> Stream.of(Language.values()).map(subject::in));
        return Stream.concat(general, subjects);
    }

    private static <T extends Item> List<T> all(Bank bank, Class<T> kind) {
        return bank.items().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static List<String> with(String first, List<String> more) {
        List<String> all = new ArrayList<>(more);
        all.add(first);
        return List.copyOf(all);
    }

    @Nested
    class Every_bank {

        @ParameterizedTest
        @MethodSource("io.examplarymock.server.generation.BankTest#banks")
        void has_enough_wrong_answers_and_none_of_them_is_right(Bank bank) {
            assertThat(all(bank, Item.Fact.class))
                    .allSatisfy(fact -> assertThat(with(fact.answer(), fact.wrong()))
                            .hasSizeGreaterThanOrEqualTo(4)
                            .doesNotHaveDuplicates());
            assertThat(all(bank, Item.Several.class)).isNotEmpty().allSatisfy(several -> {
                assertThat(several.right()).hasSizeGreaterThanOrEqualTo(2).doesNotContainAnyElementsOf(several.wrong());
                assertThat(several.wrong()).hasSizeGreaterThanOrEqualTo(2).doesNotHaveDuplicates();
            });
        }

        @ParameterizedTest
        @MethodSource("io.examplarymock.server.generation.BankTest#banks")
        void pairs_each_left_with_one_right(Bank bank) {
            assertThat(all(bank, Item.Pairs.class))
                    .hasSizeGreaterThanOrEqualTo(2)
                    .allSatisfy(pairs -> {
                        assertThat(pairs.pairs()).hasSizeGreaterThanOrEqualTo(4);
                        assertThat(pairs.pairs()).extracting(Pair::left).doesNotHaveDuplicates();
                        assertThat(pairs.pairs()).extracting(Pair::right).doesNotHaveDuplicates();
                        assertThat(pairs.pairs()).noneMatch(pair -> (pair.left() + pair.right()).contains(" = "));
                    });
        }

        @ParameterizedTest
        @MethodSource("io.examplarymock.server.generation.BankTest#banks")
        void keeps_its_timelines_in_order(Bank bank) {
            assertThat(all(bank, Item.Timeline.class))
                    .allSatisfy(timeline -> assertThat(timeline.events())
                            .hasSizeGreaterThanOrEqualTo(6)
                            .extracting(Event::date)
                            .allMatch(date -> date.matches("\\d{4}(-\\d\\d-\\d\\d)?"))
                            .isSorted()
                            .doesNotHaveDuplicates());
        }

        @ParameterizedTest
        @MethodSource("io.examplarymock.server.generation.BankTest#banks")
        void has_sequences_of_distinct_steps(Bank bank) {
            assertThat(all(bank, Item.Steps.class))
                    .hasSizeGreaterThanOrEqualTo(2)
                    .allSatisfy(steps -> assertThat(steps.steps())
                            .hasSizeGreaterThanOrEqualTo(4)
                            .doesNotHaveDuplicates());
        }

        @ParameterizedTest
        @MethodSource("io.examplarymock.server.generation.BankTest#banks")
        void has_statements_of_both_kinds_open_questions_and_text(Bank bank) {
            assertThat(all(bank, Item.Statement.class).stream().filter(Item.Statement::isTrue))
                    .hasSizeGreaterThanOrEqualTo(5);
            assertThat(all(bank, Item.Statement.class).stream().filter(statement -> !statement.isTrue()))
                    .hasSizeGreaterThanOrEqualTo(5);
            assertThat(all(bank, Item.Statement.class))
                    .extracting(Item.Statement::text)
                    .doesNotHaveDuplicates();
            assertThat(all(bank, Item.Gap.class))
                    .isNotEmpty()
                    .allMatch(gap -> !gap.answers().isEmpty());
            assertThat(all(bank, Item.Explain.class))
                    .hasSizeGreaterThanOrEqualTo(3)
                    .allMatch(explain -> explain.points().size() >= 2);
            assertThat(all(bank, Item.Essay.class)).isNotEmpty();
            assertThat(all(bank, Item.Reading.class))
                    .isNotEmpty()
                    .noneMatch(reading -> reading.body().isEmpty());
        }

        @ParameterizedTest
        @MethodSource("io.examplarymock.server.generation.BankTest#banks")
        void can_compute_and_ask_all_it_refers_to(Bank bank) {
            assertThat(bank.items().stream()
                            .flatMap(
                                    item -> item.unfold(Wording.in(Language.ENGLISH), Difficulty.HARD, Dice.seeded(1))))
                    .hasSizeGreaterThan(bank.items().size());
        }

        @ParameterizedTest
        @MethodSource("io.examplarymock.server.generation.BankTest#banks")
        void has_something_easy_and_something_hard(Bank bank) {
            assertThat(bank.items())
                    .extracting(item -> item.mark().difficulty())
                    .contains(Difficulty.EASY, Difficulty.STANDARD, Difficulty.HARD);
        }
    }

    @Nested
    class A_general_bank {

        @Test
        void leaves_out_what_needs_a_context_when_there_is_none() {
            assertThat(Bank.general("Music", null, Language.ENGLISH).items())
                    .hasSizeLessThan(Bank.general("Music", "The blues", Language.ENGLISH)
                            .items()
                            .size())
                    .noneMatch(item -> item.toString().contains("context"));
        }

        @Test
        void takes_only_what_cannot_be_mistaken_for_formatting_from_a_name() {
            assertThat(Bank.general("[Music] = {x}\n___", null, Language.ENGLISH)
                            .name())
                    .isEqualTo("Music x");
        }

        @Test
        void shortens_a_long_context() {
            assertThat(Bank.general("Music", "la ".repeat(50), Language.ENGLISH)
                            .items()
                            .toString())
                    .contains("la la…”")
                    .doesNotContain("la ".repeat(30));
        }
    }

    @Nested
    class A_mistake_in_a_bank_file {

        private void read(String text) {
            BankFile.blocks(text).forEach(BankFile::item);
        }

        @Test
        void such_as_a_line_without_a_keyword_is_quoted() {
            assertThatThrownBy(() -> read("What is this?"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Not the start of an entry: What is this?");
        }

        @Test
        void such_as_an_unknown_keyword_is_named() {
            assertThatThrownBy(() -> read("riddle: What has two legs?"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Unknown keyword in a bank file: riddle");
        }

        @Test
        void such_as_a_second_right_answer_is_named() {
            assertThatThrownBy(() -> read("fact: Which?\n  + one\n  + two\n  - three"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Exactly one line with + belongs under: Which?");
        }
    }
}
