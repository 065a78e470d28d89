// Uses the generated TypeScript client against a mock: node smoke-run.js ADDRESS KEY
import { Configuration, EmbedSessionsApi, ExamsApi, ResponseError, UsersApi } from './index';
import type { EmbedSessionCreate } from './index';

declare const process: { argv: string[]; exitCode: number };

const OWN_ACTOR =
  'Actor ID cannot be the same as the requesting user. Create a new user in the workspace and use its ID.';

function expect(what: string, expected: unknown, seen: unknown): void {
  if (seen !== expected) {
    throw new Error(`${what}: ${seen}, expected ${expected}`);
  }
}

async function refused(status: number, message: string | null, attempt: () => Promise<unknown>): Promise<void> {
  try {
    await attempt();
  } catch (refusal) {
    if (!(refusal instanceof ResponseError)) {
      throw refusal;
    }
    const body: { message?: unknown } = await refusal.response.json();
    expect('the status of a refusal', status, refusal.response.status);
    expect('what a refusal says', message ?? body.message, body.message);
    expect('the type of what a refusal says', 'string', typeof body.message);
    return;
  }
  throw new Error(`Something passed that should be refused with ${status}`);
}

async function run(basePath: string, key: string): Promise<void> {
  const configuration = new Configuration({ basePath, accessToken: key });
  const users = new UsersApi(configuration);
  const exams = new ExamsApi(configuration);
  const sessions = new EmbedSessionsApi(configuration);

  const student = await users.createUser({ userCreate: { email: 'typescript@example.com', name: 'A student' } });
  const exam = await exams.createExam({ examCreate: { name: 'Algebra' } });
  expect("the exam's name", 'Algebra', (await exams.getExam({ examId: exam.id })).name);

  const taking = (actor: string): EmbedSessionCreate => ({ flow: 'take-exam', actor, presets: { examId: exam.id } });
  const session = await sessions.createEmbedSession({ embedSessionCreate: taking(student.id) });
  const read = await sessions.getEmbedSession({ embedSessionId: session.id });
  expect("the session's actor", student.id, read.actor);
  expect("the session's status", 'pending', read.status);
  await sessions.deleteEmbedSession({ embedSessionId: session.id });
  await refused(404, null, () => sessions.getEmbedSession({ embedSessionId: session.id }));

  const owner = (await users.getMe()).id;
  await refused(400, OWN_ACTOR, () => sessions.createEmbedSession({ embedSessionCreate: taking(owner) }));
  await refused(401, null, () => new UsersApi(new Configuration({ basePath })).getMe());
}

run(process.argv[2], process.argv[3]).catch((trouble: unknown) => {
  console.error(trouble);
  process.exitCode = 1;
});
