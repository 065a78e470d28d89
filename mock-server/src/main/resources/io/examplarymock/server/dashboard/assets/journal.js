// The exchanges of the workspace, newest first, with what was wrong in them.

import { html, nothing } from './lib/lit-html/lit-html.js';
import { repeat } from './lib/lit-html/directives/repeat.js';
import { curl } from './curl.js';
import { prettyBody, timeOfDay, instant } from './format.js';
import { attempt, badge, copyButton, dangerButton, empty, refusalAt } from './parts.js';
import { to } from './route.js';
import { ask, redraw } from './store.js';

const SHOWN = 200;
const FINDINGS = [
  ['violations', 'violation', 'breaks the schema'],
  ['warnings', 'warning', 'accepted, but looks wrong'],
  ['responseViolations', 'own fault', 'the mock’s answer breaks its own schema'],
  ['responseWarnings', 'doubt', 'in the answer: contradicts an assumption, or is not known'],
];
// What a real deployment answered (--proxy-to) is no fault of the mock's.
const OF_PROXIED = { responseViolations: ['service fault', 'the answer of the real service breaks the schema'] };

const wanted = { operation: '', findings: false, unattributed: false };
let exchanges = null;
let last = 0;
let evicted = 0;
const opened = new Set();

export const journalPanel = {
  title: 'Journal',

  enter() {
    startAnew();
  },

  async poll() {
    const query = new URLSearchParams({ newest: SHOWN, after: last });
    if (wanted.unattributed) {
      query.set('unattributed', 'true');
    }
    const answer = await ask('GET', `exchanges?${query}`);
    if (answer.last < last) {
      startAnew();
      return;
    }
    exchanges = [...(exchanges ?? []), ...answer.exchanges].slice(-SHOWN);
    last = answer.last;
    evicted = answer.evicted;
  },

  view() {
    const shown = (exchanges ?? []).filter(isWanted).reverse();
    return html`
      <div class="heading">
        <h1>Journal</h1>
        <form class="filters" @submit=${(event) => event.preventDefault()}>
          <label>Operation ${operations()}</label>
          <label class="check"><input type="checkbox" ?checked=${wanted.findings} @change=${want('findings')} />Only with findings</label>
          <label class="check" title="Requests for which no workspace can be told, such as those without a key"
            ><input type="checkbox" ?checked=${wanted.unattributed} @change=${want('unattributed', true)} />Without a workspace</label
          >
        </form>
      </div>
      ${refusalAt('journal')}
      ${exchanges === null ? html`<p aria-busy="true">Loading</p>` : shown.length ? list(shown) : nothingThere()}
      ${exchanges?.length && !wanted.unattributed
        ? html`<p class="foot">
            <span class="fine">The newest ${SHOWN} at most are shown. ${evicted ? `${evicted} older ones made room.` : ''}</span>
            ${dangerButton('clear journal', 'Clear the journal', 'Clear it', clear)}
          </p>`
        : nothing}
    `;
  },
};

function startAnew() {
  exchanges = null;
  last = 0;
  opened.clear();
}

function want(name, anew = false) {
  return (event) => {
    wanted[name] = event.target.checked;
    if (anew) {
      startAnew();
      journalPanel.poll().then(redraw, redraw);
    }
    redraw();
  };
}

function operations() {
  const known = [...new Set([...(exchanges ?? []).map((exchange) => exchange.operation), wanted.operation])].filter(Boolean).sort();
  return html`<select
    @change=${(event) => {
      wanted.operation = event.target.value;
      redraw();
    }}
  >
    <option value="" ?selected=${!wanted.operation}>All</option>
    ${known.map((name) => html`<option value=${name} ?selected=${wanted.operation === name}>${name}</option>`)}
  </select>`;
}

function isWanted(exchange) {
  return (!wanted.operation || exchange.operation === wanted.operation) && (!wanted.findings || hasFindings(exchange));
}

function hasFindings(exchange) {
  return FINDINGS.some(([list]) => exchange[list].length > 0);
}

function list(shown) {
  return html`<div class="exchanges">${repeat(shown, (exchange) => exchange.id, entry)}</div>`;
}

function entry(exchange) {
  const { request, response } = exchange;
  const toggle = (event) => {
    if (event.target.open) {
      opened.add(exchange.id);
    } else {
      opened.delete(exchange.id);
    }
    redraw();
  };
  return html`<details class="exchange" @toggle=${toggle}>
    <summary>
      <time datetime=${exchange.at} title=${`${instant(exchange.at)} UTC`}>${timeOfDay(exchange.at)}</time>
      ${badge(response.status, `status-${Math.floor(response.status / 100)}`)}
      <span class="line"><strong>${request.method}</strong> ${request.path}${request.query ? `?${request.query}` : ''}</span>
      <span class="marks">
        ${exchange.proxied ? badge('proxied', 'proxied') : nothing}
        ${kinds(exchange).map(([name, label]) => (exchange[name].length ? badge(count(exchange[name].length, label), name) : nothing))}
        <small class="fine">${exchange.operation ?? 'no operation'}</small>
      </span>
    </summary>
    ${opened.has(exchange.id) ? whole(exchange) : nothing}
  </details>`;
}

function kinds(exchange) {
  return FINDINGS.map(([name, ...words]) => [name, ...((exchange.proxied && OF_PROXIED[name]) || words)]);
}

function count(number, label) {
  return `${number} ${label}${number === 1 ? '' : 's'}`;
}

function whole(exchange) {
  const { request, response } = exchange;
  return html`<div class="whole">
    ${kinds(exchange).map(([name, label, meaning]) => findings(exchange[name], name, label, meaning))}
    <div class="columns">
      <section aria-label="Request">
        <h3>Request ${copyButton(asCurl(exchange), 'Copy as curl')}</h3>
        ${headers(request)} ${body(request)}
      </section>
      <section aria-label="Response">
        <h3>Response <small class="fine">${(exchange.micros / 1000).toFixed(1)} ms, ${exchange.proxied ? 'of the real service' : (exchange.fidelity ?? 'no fidelity')}</small></h3>
        ${headers(response)} ${body(response)}
      </section>
    </div>
  </div>`;
}

function findings(found, name, label, meaning) {
  return found.length === 0
    ? nothing
    : html`<div class=${`findings ${name}`}>
        <p><strong>${count(found.length, label)}</strong> <small>${meaning}</small></p>
        <ul>
          ${found.map(
            (finding) => html`<li>
              ${finding.message}
              <small class="fine">${[finding.keyword, ...(finding.facts ?? [])].join(' · ')}</small>
            </li>`,
          )}
        </ul>
      </div>`;
}

function headers(side) {
  return html`<details>
    <summary>${side.headers.length} headers</summary>
    <dl class="headers">
      ${side.headers.map((header) => html`<div><dt>${header.name}</dt><dd>${header.value}</dd></div>`)}
    </dl>
  </details>`;
}

function body(side) {
  if (side.body === null) {
    return html`<p class="fine">${side.bytes ? `${side.bytes} bytes that are no text` : 'No body'}</p>`;
  }
  return html`<pre tabindex="0"><code>${prettyBody(side.body)}</code></pre>
    ${isCut(side) ? html`<p class="fine">The journal kept the beginning; in all it was ${side.bytes} bytes.</p>` : nothing}`;
}

function isCut(side) {
  return side.body !== null && side.bytes > 65536;
}

function asCurl({ request }) {
  const path = request.path.split('/').map(encodeURIComponent).join('/');
  const command = curl({
    method: request.method,
    url: `${location.origin}${path}${request.query ? `?${request.query}` : ''}`,
    headers: request.headers,
    body: request.body,
  });
  return isCut(request) ? `# The body was longer; this is its beginning.\n${command}` : command;
}

function clear() {
  attempt('journal', async () => {
    await ask('DELETE', 'exchanges');
    startAnew();
    await journalPanel.poll();
  });
}

function nothingThere() {
  if (exchanges.length) {
    return empty('Nothing fits', 'No exchange of the newest fits this filter.');
  }
  return wanted.unattributed
    ? empty('Nothing here', 'Every request came with a key that opens a workspace.')
    : empty(
        'Nothing was asked yet',
        html`Every call of the API with this workspace’s key is kept here, with what breaks its schema. Try one in the
          <a href=${to('playground')}>playground</a>.`,
      );
}
