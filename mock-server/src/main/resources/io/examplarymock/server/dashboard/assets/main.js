// The frame around the panels: which one is open, its polling, and signing in.

import { html, nothing, render } from './lib/lit-html/lit-html.js';
import { keyed } from './lib/lit-html/directives/keyed.js';
import { admin } from './api.js';
import { applicationsPanel } from './applications.js';
import { clockPanel, clockFace } from './clock.js';
import { faultsPanel } from './faults.js';
import { fidelityPanel } from './fidelity.js';
import { journalPanel } from './journal.js';
import { keysPanel } from './keys.js';
import { materialsPanel } from './materials.js';
import { forgetRefusals, refusalAt, attempt } from './parts.js';
import { permissionsPanel } from './permissions.js';
import { playgroundPanel } from './playground.js';
import { questionTypesPanel } from './question-types.js';
import { route, to } from './route.js';
import { sessionPanel } from './session.js';
import { sessionsPanel } from './sessions.js';
import { settingsPanel } from './settings.js';
import { signInPage } from './sign-in.js';
import { loadClock, loadWorkspaces, onRedraw, redraw, store } from './store.js';
import { workspacesPanel } from './workspaces.js';

const BEAT_MILLIS = 1000;
const POLLING = 'polling';

/** Others make and delete workspaces too; to list them all is cheap while they are few. */
const REVIEW_BEATS = 5;
const REVIEW_AT_MOST = 500;

const PANELS = {
  sessions: sessionsPanel,
  playground: playgroundPanel,
  journal: journalPanel,
  clock: clockPanel,
  faults: faultsPanel,
  permissions: permissionsPanel,
  materials: materialsPanel,
  'question-types': questionTypesPanel,
  keys: keysPanel,
  applications: applicationsPanel,
  workspaces: workspacesPanel,
  fidelity: fidelityPanel,
  settings: settingsPanel,
};

let open = null;
let timer = null;
let beats = 0;
let beating = false;
let again = false;

/** The panel that the address asks for; one session has a panel of its own. */
function panelOf({ panel, id }) {
  return panel === 'sessions' && id ? sessionPanel : (PANELS[panel] ?? sessionsPanel);
}

/** One round of polling; rounds never overlap, and stop while nobody looks. */
async function beat() {
  clearTimeout(timer);
  if (beating) {
    again = true;
    return;
  }
  if (document.hidden || store.signedOut) {
    return;
  }
  beating = true;
  try {
    if (!store.workspace) {
      await enter();
    }
    if (++beats % REVIEW_BEATS === 0 && store.workspaces.length < REVIEW_AT_MOST) {
      await loadWorkspaces();
    }
    await Promise.all([loadClock(), panelOf(route()).poll?.(route())]);
    store.unreachable = false;
    forgetRefusals(POLLING);
  } catch (refusal) {
    failed(refusal);
  } finally {
    beating = false;
  }
  redraw();
  timer = setTimeout(beat, again ? 0 : BEAT_MILLIS);
  again = false;
}

async function enter() {
  store.settings = (await admin('GET', 'settings')).options;
  await loadWorkspaces(route().workspace);
}

function failed(refusal) {
  store.signedOut = refusal.status === 401 && refusal.title === 'Admin token required';
  store.unreachable = refusal.status === 0;
  if (!store.signedOut && !store.unreachable) {
    attempt(POLLING, () => Promise.reject(refusal));
  }
}

async function arrive() {
  const target = route();
  const address = location.hash;
  if (open !== address) {
    open = address;
    forgetRefusals();
    panelOf(target).enter?.(target);
    document.title = `${panelOf(target).title} · Examplary Mock`;
    if (target.workspace && store.workspace && target.workspace !== store.workspace.id) {
      await attempt(POLLING, () => loadWorkspaces(target.workspace));
    }
  }
  redraw();
  beat();
}

function page() {
  if (store.signedOut) {
    return signInPage(() => {
      store.signedOut = false;
      redraw();
      beat();
    });
  }
  const target = route();
  const panel = panelOf(target);
  return html`
    <header>
      <a class="brand" href=${to('sessions')}><img src="/__admin/dashboard/assets/icon.svg" alt="" width="24" height="24" />Examplary Mock</a>
      ${store.workspace
        ? html`<div class="context">
            <a href=${to('workspaces')} title="Choose another workspace"><small>Workspace</small>${store.workspace.name}</a>
            <a href=${to('clock')} title="Move the clock"><small>Clock</small>${clockFace()}</a>
          </div>`
        : nothing}
    </header>
    <nav aria-label="Panels">
      ${Object.entries(PANELS).map(
        ([name, { title }]) =>
          html`<a href=${to(name)} aria-current=${target.panel === name ? 'page' : nothing}>${title}</a>`,
      )}
    </nav>
    <main>
      ${store.unreachable ? html`<p role="alert" class="refusal">The server does not answer. Trying again…</p>` : nothing}
      ${refusalAt(POLLING)}
      ${store.workspace ? keyed(`${store.workspace.id} ${target.panel} ${target.id}`, panel.view(target)) : html`<p aria-busy="true">Loading</p>`}
    </main>
  `;
}

onRedraw(() => render(page(), document.body));
addEventListener('hashchange', arrive);
document.addEventListener('visibilitychange', beat);
redraw();
arrive();
