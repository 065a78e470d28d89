/** A service in which teachers have exams generated. Start at {@link com.example.exams.ExamService}. */
package com.example.exams;
