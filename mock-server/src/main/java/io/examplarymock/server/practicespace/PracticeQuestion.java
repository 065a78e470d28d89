package io.examplarymock.server.practicespace;

import io.examplarymock.server.exam.Question;

/** A question of the pool from which a space's students practise, with the topic it belongs to. */
public record PracticeQuestion(String topicId, Question question) {}
