// What the playground sets up for each flow: presets to begin with, and what they name.

const EXAM = {
  name: 'Midterm Exam - Algebra',
  subject: 'Mathematics',
  language: 'en',
  intendedDuration: 15,
  questions: [
    { type: 'true-false', title: 'The equation 2x + 3 = 11 has the solution x = 4.', settings: { correctAnswer: 'true' } },
    {
      type: 'multiple-choice-single-answer',
      title: 'What is the slope of the line y = 4x - 7?',
      settings: { options: ['-7', '4', '7'], correctAnswer: '4' },
    },
    { type: 'single-line-text', title: 'Write x² - 9 as a product.', settings: { correctAnswer: '(x - 3)(x + 3)' } },
    { type: 'multi-line-text', title: 'Explain how you would check a solution of an equation.', settings: {} },
  ],
};

const SPACE = {
  name: 'Algebra practice',
  studentNotes: 'Take your time, and look at the feedback.',
};

/** The step that makes an exam on which the actor has a role; its presets are made from the exam. */
function exam(role, presets = ({ id }) => ({ examId: id })) {
  return {
    title: `Create an exam on which the actor is ${role === 'editor' ? 'an editor' : 'a participant'}`,
    path: '/exams',
    body: (actor) => ({ ...EXAM, permissions: [{ actor, role }] }),
    presets,
  };
}

export const PLAYGROUND_FLOWS = {
  'generate-exam': { says: 'A teacher has an exam generated', presets: { subject: 'Mathematics', intendedDuration: 30 } },
  'generate-question': { says: 'A teacher has one question generated', presets: { subject: 'Biology' } },
  'edit-rubric': { says: 'A teacher writes a rubric', presets: { showDoneButton: true } },
  'edit-exam': { says: 'A teacher edits an exam; there is no end to it', presets: {}, needs: exam('editor') },
  'mark-answer': {
    says: 'A teacher marks one answer',
    presets: { answer: { value: 'I put the solution into the equation and see whether both sides are equal.' } },
    needs: exam('editor', ({ id, questions }) => ({ examId: id, questionId: questions?.[3]?.id })),
  },
  'take-exam': { says: 'A student takes an exam of 15 minutes', presets: {}, needs: exam('participant') },
  'practice-space-student': {
    says: 'A student practises; there is no end to it',
    presets: {},
    needs: {
      title: 'Create a practice space in which the actor is a participant',
      path: '/practice-spaces',
      body: (actor) => ({ ...SPACE, permissions: [{ actor, role: 'participant' }] }),
      presets: ({ id }) => ({ practiceSpaceId: id }),
    },
  },
};
