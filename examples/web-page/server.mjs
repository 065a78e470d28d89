// A page with an exam in it, and its server: makes a session, shows it in an iframe, and asks the API when the page was
// told that the session has ended. Without dependencies; listens on PORT.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';

const {
  EXAMPLARY_BASE_URL: base = 'http://localhost:8080',
  EXAMPLARY_API_KEY: key = 'examp_DemoKey0000000000000000000000000',
  EXAMPLARY_CONTEXT_FILE: contextFile,
  PORT: port = '3000',
} = process.env;

// What is to be done. In an application this comes from its own database and its own user.
const context = contextFile ? JSON.parse(await readFile(contextFile, 'utf8')) : {
  flow: 'generate-exam',
  actor: { email: 'my-user@example.com', name: 'My User' },
  presets: { subject: 'Mathematics' },
  allowedOrigin: `http://localhost:${port}`,
};
const page = await readFile(new URL('page.html', import.meta.url), 'utf8');
let user = context.actor.id;
let session; // one visitor will do for an example

async function api(method, path, body) {
  const response = await fetch(base + path, {
    method,
    headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
    body: body && JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) {
    throw new Error(`${method} ${path} was answered ${response.status}: ${answer.message}`);
  }
  return answer;
}

/** A user is created once; the session has the person as its actor, never the owner of the key. */
async function createSession() {
  const { flow, actor, presets, allowedOrigin, returnUrl } = context;
  user ??= (await api('POST', '/users', { email: actor.email, name: actor.name })).id;
  return api('POST', '/embed-sessions', { flow, actor: user, presets, allowedOrigin, returnUrl });
}

/** What a browser tells can be made up: only the API knows how the session ended. */
async function ask() {
  const { status, outputs } = await api('GET', `/embed-sessions/${session.id}`);
  return status === 'completed' ? { status, examId: outputs.examId } : { status };
}

async function answer({ method, url }) {
  const { pathname, searchParams } = new URL(url, `http://localhost:${port}`);
  if (method === 'POST' && pathname === '/ended') {
    return ['application/json', JSON.stringify(await ask())];
  }
  if (method !== 'GET' || pathname !== '/') {
    return null;
  }
  if (searchParams.has('status')) { // the return URL: here the iframe goes at the end, if there is one
    return ['text/html', `<!doctype html><title>Thanks</title><p>The session is ${(await ask()).status}.</p>`];
  }
  session = await createSession();
  return ['text/html', page.replace('{{embedUrl}}', session.embedUrl)];
}

createServer(async (request, response) => {
  try {
    const [type, body] = await answer(request) ?? [];
    response.writeHead(body ? 200 : 404, { 'Content-Type': `${type ?? 'text/plain'}; charset=utf-8` });
    response.end(body ?? 'Not found');
  } catch (problem) {
    console.error(problem.message);
    response.writeHead(502, { 'Content-Type': 'text/plain' });
    response.end('The exam cannot be shown at the moment.');
  }
}).listen(Number(port), '127.0.0.1', () => console.log(`http://localhost:${port}/`));
