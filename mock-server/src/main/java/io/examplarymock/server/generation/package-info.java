/**
 * Deterministic questions in place of the real platform's AI: exams, single questions, practice questions and rubrics.
 * Start at {@link io.examplarymock.server.generation.QuestionGenerator}.
 *
 * <p>What is known lies in readable text files beside this package, one per subject and language
 * ({@code biology.nl.txt}). {@link io.examplarymock.server.generation.BankFile} reads them into items,
 * {@link io.examplarymock.server.generation.Recipes} turns items into questions of every type, and a {@code Paper}
 * picks from those without asking anything twice. A new subject is two such files and one line in {@code Subject}.
 *
 * <p>No source describes what the real platform's AI writes, so everything generated here is the mock's own decision
 * (tier M); only the shapes of questions and rubrics are documented (section 5 of the facts, tier P).
 */
package io.examplarymock.server.generation;
