package io.examplarymock.server.script;

import io.examplarymock.server.exam.Exam;
import io.examplarymock.server.exam.ExamEdit;
import io.examplarymock.server.exam.Question;
import io.examplarymock.server.exam.QuestionDocument;
import io.examplarymock.server.exam.QuestionDraft;
import io.examplarymock.server.session.Session;
import io.examplarymock.server.value.Members;
import io.examplarymock.server.workspace.ReviseExam;
import java.util.LinkedHashMap;
import java.util.Map;

/** Changes exams as the page of edit-exam does. */
final class Editing {
    private final World world;
    private final Scenery scenery;
    private final Wire wire;

    Editing(World world, Scenery scenery, Wire wire) {
        this.world = world;
        this.scenery = scenery;
        this.wire = wire;
    }

    Members revise(Student student, Revision revision) {
        Session session = session(student);
        Exam exam = exam(session);
        return told(revision, world.change(new ReviseExam(session.id(), edit(revision, exam, scenery.names(student)))));
    }

    /** The change for somebody else to make, with the questions by id and by index from 0. */
    Members wanted(Student student, Revision revision) {
        Exam exam = exam(session(student));
        Placeholders names = scenery.names(student);
        Members wanted = Members.start().put("edit", revision.word());
        if (revision instanceof Revision.Rename rename) {
            return wanted.put("name", names.fillIn(rename.name()));
        }
        if (revision instanceof Revision.Add add) {
            return wanted.put("question", names.fill(add.question()));
        }
        Object named = revision instanceof Revision.Rewrite rewrite
                ? rewrite.question()
                : revision instanceof Revision.Replace replace
                        ? replace.question()
                        : revision instanceof Revision.Remove remove
                                ? remove.question()
                                : ((Revision.Move) revision).question();
        Question question = question(exam, named);
        wanted.put("questionId", question.id()).put("index", exam.questions().indexOf(question));
        if (revision instanceof Revision.Rewrite rewrite) {
            wanted.put("members", names.fill(rewrite.members()));
        } else if (revision instanceof Revision.Replace replace) {
            wanted.put("members", names.fill(replace.other()));
        } else if (revision instanceof Revision.Move move) {
            wanted.put("to", move.to() - 1);
        }
        return wanted;
    }

    /** What the transcript says after the change. */
    Members told(Student student, Revision revision) {
        return told(revision, exam(session(student)));
    }

    private static Members told(Revision revision, Exam revised) {
        return Members.start()
                .put("edit", revision.word())
                .put("examId", revised.id())
                .put("name", revised.name())
                .put("questions", revised.questions().size());
    }

    private Session session(Student student) {
        return world.workspace().sessions().get(student.sessionId);
    }

    private Exam exam(Session session) {
        if (!session.terms().flow().equals("edit-exam")) {
            throw new Declined(
                    "cannot edit in a session of " + session.terms().flow() + ": only edit-exam changes exams");
        }
        return world.content().exams().get(session.terms().preset("examId"));
    }

    private ExamEdit edit(Revision revision, Exam exam, Placeholders names) {
        if (revision instanceof Revision.Rename rename) {
            return new ExamEdit.Rename(names.fillIn(rename.name()));
        }
        if (revision instanceof Revision.Rewrite rewrite) {
            Question question = question(exam, rewrite.question());
            Map<String, Object> members = new LinkedHashMap<>(QuestionDocument.of(question));
            members.remove("id");
            members.remove("v");
            members.putAll(names.fill(rewrite.members()));
            return new ExamEdit.PutQuestion(question.id(), draft(members));
        }
        if (revision instanceof Revision.Replace replace) {
            return new ExamEdit.PutQuestion(
                    question(exam, replace.question()).id(), draft(names.fill(replace.other())));
        }
        if (revision instanceof Revision.Add add) {
            return new ExamEdit.PutQuestion(null, draft(names.fill(add.question())));
        }
        if (revision instanceof Revision.Remove remove) {
            return new ExamEdit.RemoveQuestion(question(exam, remove.question()).id());
        }
        Revision.Move move = (Revision.Move) revision;
        return new ExamEdit.MoveQuestion(question(exam, move.question()).id(), move.to() - 1);
    }

    private QuestionDraft draft(Map<String, Object> members) {
        wire.judge("common/question-draft", members).stream().findFirst().ifPresent(first -> {
            throw new Declined("question" + first.pointer() + ": " + first.message());
        });
        return wire.question(members);
    }

    private static Question question(Exam exam, Object named) {
        for (int i = 0; i < exam.questions().size(); i++) {
            Question question = exam.questions().get(i);
            boolean meant = named instanceof Number number
                    ? number.intValue() == i + 1
                    : question.id().equals(named);
            if (meant) {
                return question;
            }
        }
        throw new Declined("cannot edit question " + named + ": " + exam.id() + " has "
                + exam.questions().size() + " questions, counted from 1");
    }
}
