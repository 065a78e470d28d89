// The state of the workspace as one document, for the panels that show what no list of the admin side has.

import { ask, store } from './store.js';

/** Reading a large workspace takes a while: it takes at most a tenth of the time. */
const REST = 9;

let current = null;
let workspace = null;
let restingUntil = 0;

/** Reads the document, unless it was read just now in relation to how long that took. */
export async function readDocument({ afresh = false } = {}) {
  if (workspace !== store.workspace.id) {
    forgetDocument();
  }
  if (!afresh && performance.now() < restingUntil) {
    return;
  }
  const { id } = store.workspace;
  const asked = performance.now();
  const answer = await ask('GET', 'state');
  if (id === store.workspace.id) {
    current = answer;
    workspace = id;
    restingUntil = performance.now() + REST * (performance.now() - asked);
  }
}

export function forgetDocument() {
  current = null;
  restingUntil = 0;
}

/** What was read last; null before anything was. */
export function currentDocument() {
  return workspace === store.workspace?.id ? current : null;
}

/** How a user is called here: by name, else by e-mail address, else by id. */
export function nameOf(users, id) {
  const user = users.find((one) => one.id === id);
  return user?.name || user?.email || id;
}
