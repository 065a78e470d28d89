// The whole loop without writing code: create a session, show its page in a frame, and hear what it posts.

import { html, nothing } from './lib/lit-html/lit-html.js';
import { keyed } from './lib/lit-html/directives/keyed.js';
import { actions } from './actions.js';
import { api } from './api.js';
import { curl } from './curl.js';
import { isEmpty, pretty } from './format.js';
import { attempt, badge, code, json, refusalAt } from './parts.js';
import { PLAYGROUND_FLOWS } from './playground-flows.js';
import { doubt, framed } from './playground-origin.js';
import { to } from './route.js';
import { ask, redraw, store } from './store.js';

const RETURN_URL = `${location.origin}/__admin/dashboard/returned`;
const MESSAGES_SHOWN = 50;

const SNIPPET = `const frame = document.querySelector('iframe');
const embedOrigin = new URL(session.embedUrl).origin;

window.addEventListener('message', (event) => {
  // Compare the whole origin, and make sure that it is your frame.
  if (event.origin !== embedOrigin || event.source !== frame.contentWindow) return;
  if (event.data?.type !== 'examplary:embed-status-update') return;

  const { status, outputs } = event.data;
  console.log(status, outputs);
});

frame.src = session.embedUrl;`;

let chosen = 'generate-exam';
let presets = pretty(PLAYGROUND_FLOWS[chosen].presets);

/** What the last run did: its steps, its session, and what the frame said. */
let run = null;
let popup = null;
let watching = false;

export const playgroundPanel = {
  title: 'Playground',

  async poll() {
    if (run?.session && run.workspace === store.workspace.id) {
      try {
        run.session = await ask('GET', `sessions/${encodeURIComponent(run.session.id)}`);
      } catch (refusal) {
        if (refusal.status !== 404) {
          throw refusal;
        }
        run = null;
      }
    }
  },

  view() {
    if (run && run.workspace !== store.workspace.id) {
      run = null;
    }
    return html`
      <h1>Playground</h1>
      <p class="fine">
        This page plays the application around an embed: it creates a session with this workspace’s key, shows it in a frame,
        and listens.
      </p>
      <div class="columns playground">
        <section aria-label="Session">${form()}</section>
        <section aria-label="Embed" class="embed">${run?.session ? embed() : waiting()}</section>
        <section aria-label="Code">${run ? steps() : nothing}</section>
      </div>
    `;
  },
};

function form() {
  return html`<form class="panel" @submit=${start}>
    <label
      >Flow
      <select name="flow" @change=${pick}>
        ${Object.entries(PLAYGROUND_FLOWS).map(
          ([flow, { says }]) => html`<option value=${flow} ?selected=${flow === chosen}>${flow}: ${says}</option>`,
        )}
      </select>
    </label>
    <details>
      <summary>Presets, theme and return URL</summary>
      <label
        >Presets, as JSON${PLAYGROUND_FLOWS[chosen].needs ? ' (ids are added)' : ''}
        <textarea
          name="presets"
          rows="5"
          spellcheck="false"
          .value=${presets}
          @input=${(event) => {
            presets = event.target.value;
            event.target.setCustomValidity('');
          }}
        ></textarea>
      </label>
      <div class="grid-form">
        <label>Primary colour <input name="color" type="color" value="#0b6b74" /></label>
        <label
          >Locale
          <select name="locale">
            <option value="en">en</option>
            <option value="nl">nl</option>
            <option value="fr">fr</option>
          </select>
        </label>
      </div>
      <label class="check"><input name="returns" type="checkbox" />With a returnUrl, which leads to a page in the frame</label>
    </details>
    ${refusalAt('playground')}
    <button type="submit">${run ? 'Create another session' : 'Create session'}</button>
  </form>`;
}

function pick(event) {
  chosen = event.target.value;
  presets = pretty(PLAYGROUND_FLOWS[chosen].presets);
  redraw();
}

function start(event) {
  event.preventDefault();
  const fields = event.target.elements;
  const given = parsed(fields.presets);
  if (given) {
    attempt('playground', () =>
      play(chosen, given, { primaryColor: fields.color.value, locale: fields.locale.value }, fields.returns.checked),
    );
  }
}

function parsed(field) {
  try {
    return JSON.parse(field.value || '{}');
  } catch {
    field.closest('details').open = true;
    field.setCustomValidity('Write a JSON object.');
    field.reportValidity();
    return null;
  }
}

async function play(flow, given, theme, returns) {
  watch();
  run = { workspace: store.workspace.id, steps: [], session: null, url: null, origin: null, messages: [] };
  const { needs } = PLAYGROUND_FLOWS[flow];
  const person = `${Date.now().toString(36)}@example.com`;
  const user = await step('Create a user, who will be the actor', '/users', { email: `playground-${person}`, name: 'Playground Person' });
  const made = needs ? await step(needs.title, needs.path, needs.body(user.id)) : null;
  const session = await step('Create the session', '/embed-sessions', {
    flow,
    actor: user.id,
    presets: { ...given, ...(made ? needs.presets(made) : {}) },
    theme,
    ...(returns ? { returnUrl: RETURN_URL } : {}),
    allowedOrigin: location.origin,
  });
  run.url = framed(session.embedUrl);
  run.origin = new URL(run.url).origin;
  run.session = await ask('GET', `sessions/${encodeURIComponent(session.id)}`);
}

async function step(title, path, body) {
  const taken = { title, path, body, answer: null };
  run.steps.push(taken);
  redraw();
  taken.answer = await api('POST', path, { key: store.workspace.apiKey, body });
  return taken.answer;
}

function steps() {
  return html`<h2>What was called</h2>
    <ol class="steps">
      ${run.steps.map(
        ({ title, path, body, answer }) => html`<li>
          <details>
            <summary>${title} <small class="fine">POST ${path}${answer ? html` gave <code>${shortened(answer.id)}</code>` : nothing}</small></summary>
            ${code(asCurl(path, body))} ${answer ? json(answer) : nothing}
          </details>
        </li>`,
      )}
    </ol>
    <h2>The lines your page needs</h2>
    ${code(SNIPPET)}`;
}

function shortened(id) {
  return id.length > 24 ? `${id.slice(0, 23)}…` : id;
}

function asCurl(path, body) {
  return curl({
    method: 'POST',
    url: `${location.origin}${path}`,
    headers: [
      { name: 'Authorization', value: 'Bearer examp_' },
      { name: 'Content-Type', value: 'application/json' },
    ],
    body: JSON.stringify(body),
  });
}

function waiting() {
  return html`<div class="empty tall">
    <p><strong>The embedded page comes here</strong></p>
    <p>Choose a flow and create a session. What has to exist for it, a user and perhaps an exam, is created by the API as well.</p>
  </div>`;
}

function embed() {
  const { session } = run;
  return html`
    <div class="heading">
      <h2>${session.flow} ${badge(session.status)}</h2>
      <div class="buttons">
        <button type="button" class="small quiet" @click=${openWindow}>Open in a window</button>
        <a class="button" href=${to('sessions', session.id)}>History</a>
      </div>
    </div>
    ${keyed(run.url, html`<iframe title="The embedded page" src=${run.url}></iframe>`)}
    <dl class="facts">
      <div><dt>This page</dt><dd><code>${location.origin}</code> <small>the allowedOrigin</small></dd></div>
      <div><dt>The frame</dt><dd><code>${run.origin}</code> <small>where messages must come from</small></dd></div>
    </dl>
    ${run.origin === location.origin
      ? html`<p class="note" role="note">
          Page and frame have the same origin here, so their isolation is not put to the test. Open the dashboard as
          <code>http://localhost</code> or <code>http://127.0.0.1</code> on the mock’s own machine to see two.
        </p>`
      : nothing}
    ${location.protocol === 'https:' && run.origin !== location.origin
      ? html`<p class="note" role="note">
          If the frame stays empty, the browser does not trust the certificate under that name yet:
          <a href=${run.url} target="_blank" rel="noopener">open the page by itself</a> once.
        </p>`
      : nothing}
    <h2>Messages</h2>
    <div aria-live="polite">${run.messages.length ? messages() : html`<p class="fine">None yet. ${expectation(session.flow)}</p>`}</div>
    ${isEmpty(session.outputs) ? nothing : html`<details open><summary>Outputs, as GET /embed-sessions/{id} answers them</summary>${json(session.outputs)}</details>`}
    <details>
      <summary>Act as the person, without the page</summary>
      ${actions(session, (next) => {
        run.session = next;
        redraw();
      })}
    </details>
  `;
}

function expectation(flow) {
  return flow === 'edit-exam' ? 'This flow posts none: changes are saved at once.' : 'Do something in the frame.';
}

function messages() {
  return html`<ol class="timeline messages" reversed>
    ${run.messages.map(
      ({ at, origin, data, why }) => html`<li class=${why ? 'ignored' : 'message'}>
        <time>${at}</time>
        <div>
          <strong>${why ? 'Ignored' : (data.status ?? 'Accepted')}</strong> <small>from <code>${origin}</code>${why ? `: ${why}` : ''}</small>
          ${json(data)}
        </div>
      </li>`,
    )}
  </ol>`;
}

function openWindow() {
  popup = window.open(run.url, 'examplary-mock-embed', 'popup,width=520,height=720');
}

function watch() {
  if (!watching) {
    watching = true;
    addEventListener('message', hear);
  }
}

function hear(event) {
  if (!run?.session) {
    return;
  }
  const windows = [document.querySelector('iframe')?.contentWindow, popup].filter(Boolean);
  const said = {
    at: new Date().toTimeString().slice(0, 8),
    origin: event.origin,
    data: event.data,
    why: doubt(event, run.origin, windows),
  };
  run.messages = [said, ...run.messages].slice(0, MESSAGES_SHOWN);
  redraw();
}
