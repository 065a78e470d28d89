// Calls the admin side and the API of the mock. What they refuse becomes a Refusal, which panels show where it happened.

export const ADMIN = '/__admin/examplary';

/** A call that was refused, or that nobody answered (status 0). */
export class Refusal extends Error {
  constructor(status, title, detail, entries) {
    super(detail || title);
    this.status = status;
    this.title = title;
    this.entries = entries;
  }
}

/** Calls the admin side on behalf of a workspace; answers what the body says. */
export function admin(method, path, { key, body } = {}) {
  return call(method, path.startsWith('/') ? path : `${ADMIN}/${path}`, body, {
    'X-Examplary-Dashboard': '1',
    ...(key ? { 'X-Examplary-Key': key } : {}),
  });
}

/** Calls the API with a key, as an integrator's server would. */
export function api(method, path, { key, body } = {}) {
  return call(method, path, body, key ? { Authorization: `Bearer ${key}` } : {});
}

async function call(method, path, body, headers) {
  let response;
  let text;
  try {
    response = await fetch(path, {
      method,
      headers: body === undefined ? headers : { ...headers, 'Content-Type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
      cache: 'no-store',
    });
    text = await response.text();
  } catch {
    throw new Refusal(0, 'The server does not answer', 'It may have been stopped.', []);
  }
  const answer = parsed(text);
  if (!response.ok) {
    throw refusal(response, answer);
  }
  return answer;
}

function parsed(text) {
  try {
    return text ? JSON.parse(text) : null;
  } catch {
    return text;
  }
}

/** Reads problem+json of the admin side, and the errors of the API. */
function refusal(response, answer) {
  const { title, detail, validation, message, errors } = answer ?? {};
  const reason = response.headers.get('X-Examplary-Mock-Reason');
  const entries = [
    ...(validation ?? []).map((entry) => ({ place: entry.location, message: entry.message })),
    ...(errors ?? []).map((entry) => ({ place: entry.path, message: entry.message })),
  ];
  return new Refusal(
    response.status,
    message ?? title ?? response.statusText,
    detail ?? reason ?? '',
    entries.filter((entry) => entry.message && entry.message !== detail),
  );
}
