// A client of the Examplary API: one person, one embed session, from its creation to what came of it.
import { readFile, writeFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";

const { EXAMPLARY_BASE_URL, EXAMPLARY_API_KEY, EXAMPLARY_CONTEXT_FILE, EXAMPLARY_RESULT_FILE } = process.env;
const FINAL = ["completed", "cancelled", "expired"];
const OPEN_ENDED = ["edit-exam", "practice-space-student"];

class Refused extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

// Only what may happen twice is sent again. 429 says that nothing has happened.
async function call(method, path, body, tries = 5) {
  const again = async (milliseconds) => {
    await pause(milliseconds);
    return call(method, path, body, tries - 1);
  };
  let answer, text;
  try {
    answer = await fetch(EXAMPLARY_BASE_URL + path, {
      method,
      headers: { Authorization: `Bearer ${EXAMPLARY_API_KEY}`, "Content-Type": "application/json" },
      body: body && JSON.stringify(body),
    });
    text = await answer.text();
  } catch (broken) {
    if (method === "POST" || tries === 1) throw broken;
    return again(1000);
  }
  const repeatable = answer.status === 429 || (answer.status >= 500 && method !== "POST");
  if (repeatable && tries > 1) return again(1000 * (answer.headers.get("Retry-After") ?? 1));
  const json = text ? JSON.parse(text) : {};
  if (!answer.ok) throw new Refused(answer.status, json.message ?? `status ${answer.status}`);
  return json;
}

const read = (session) => call("GET", `/embed-sessions/${session.id}`);

// What the browser is told can be forged and repeated: it only ends the wait, and the API is asked.
async function heard(session, { notificationsUrl }) {
  const { origin } = new URL(session.embedUrl);
  const ends = ({ kind, origin: from, data }) =>
    kind === "return" ||
    (from === origin && data?.type === "examplary:embed-status-update" && FINAL.includes(data.status));
  for (let after = 0; ; ) {
    const notices = await (await fetch(`${notificationsUrl}?after=${after}`)).json();
    if (notices.length === 0 || notices.some(ends)) return;
    after = notices.at(-1).n;
  }
}

async function ended(session, context) {
  if (context.returnUrl || context.allowedOrigin) await heard(session, context);
  for (;;) {
    const state = await read(session);
    if (FINAL.includes(state.status)) return state;
    await pause(1000);
  }
}

async function downloaded(examId) {
  const { url } = await call("POST", `/exams/${examId}/export/qti3-zip`);
  const answer = await fetch(url); // the address is its own credential
  if (!answer.ok) throw new Refused(answer.status, "the export cannot be downloaded");
  return answer.arrayBuffer();
}

async function run(context) {
  const { flow, actor, presets, returnUrl, allowedOrigin } = context;
  const user = actor.id ?? (await call("POST", "/users", { email: actor.email, name: actor.name })).id;
  const session = await call("POST", "/embed-sessions", { flow, actor: user, presets, returnUrl, allowedOrigin });
  if (OPEN_ENDED.includes(flow)) {
    await (flow === "edit-exam"
      ? call("GET", `/exams/${presets.examId}`)
      : call("GET", `/practice-spaces/${presets.practiceSpaceId}/progress?actor=${user}`));
    return { sessionId: session.id, outcome: "open" };
  }
  const { status, outputs } = await ended(session, context);
  const examId = status === "completed" ? outputs?.examId : undefined;
  if (examId && context.export) await downloaded(examId);
  if (context.cleanUp) {
    if (examId) await call("DELETE", `/exams/${examId}`);
    await call("DELETE", `/embed-sessions/${session.id}`);
  }
  return { sessionId: session.id, outcome: status, examId };
}

let result;
try {
  result = await run(JSON.parse(await readFile(EXAMPLARY_CONTEXT_FILE, "utf8")));
} catch (error) {
  result = { outcome: error.status < 500 ? "rejected" : "error", message: error.message };
}
await writeFile(EXAMPLARY_RESULT_FILE, JSON.stringify(result));
