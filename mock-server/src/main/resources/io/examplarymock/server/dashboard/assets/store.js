// What the panels share: the workspace they look at and its clock. Whoever changes something calls redraw().

import { admin } from './api.js';

const REMEMBERED = 'examplary-mock.workspace';
const DEMO_KEY = 'examp_DemoKey0000000000000000000000000';

export const store = {
  workspaces: [],
  workspace: null,
  clock: null,
  settings: null,
  signedOut: false,
  unreachable: false,
};

const listeners = [];
let drawing = false;

/** Has the page drawn anew, once, after what is going on now. */
export function redraw() {
  if (!drawing) {
    drawing = true;
    queueMicrotask(() => {
      drawing = false;
      listeners.forEach((listener) => listener());
    });
  }
}

export function onRedraw(listener) {
  listeners.push(listener);
}

export async function loadWorkspaces(wanted) {
  store.workspaces = await admin('GET', 'workspaces');
  const id = wanted ?? store.workspace?.id ?? localStorage.getItem(REMEMBERED);
  store.workspace =
    store.workspaces.find((workspace) => workspace.id === id) ??
    store.workspaces.find((workspace) => workspace.apiKey === DEMO_KEY) ??
    store.workspaces[0] ??
    null;
}

export function choose(workspace) {
  store.workspace = workspace;
  store.clock = null;
  localStorage.setItem(REMEMBERED, workspace.id);
  redraw();
}

/** Calls the admin side about the chosen workspace. */
export function ask(method, path, body) {
  return admin(method, path, { key: store.workspace?.apiKey, body });
}

export async function loadClock() {
  const asked = performance.now();
  const clock = await ask('GET', 'clock');
  showClock(clock, asked);
}

export function showClock(clock, asked = performance.now()) {
  store.clock = { mode: clock.mode, now: Date.parse(clock.now), asked };
}

/** What the workspace's clock shows, in milliseconds; between two readings a running clock goes on by itself. */
export function now() {
  const { clock } = store;
  if (!clock) {
    return Date.now();
  }
  return clock.mode === 'system' ? clock.now + (performance.now() - clock.asked) : clock.now;
}
