// Armed faults: the next calls of an operation fail, wait or break the connection.

import { html, nothing } from './lib/lit-html/lit-html.js';
import { repeat } from './lib/lit-html/directives/repeat.js';
import { api } from './api.js';
import { attempt, dangerButton, empty, refusalAt } from './parts.js';
import { ask, redraw } from './store.js';

const BREAKAGES = {
  CONNECTION_RESET_BY_PEER: 'Connection reset',
  EMPTY_RESPONSE: 'Empty response',
  MALFORMED_RESPONSE_CHUNK: 'Malformed chunk, then closed',
  RANDOM_DATA_THEN_CLOSE: 'Random data, then closed',
};

/** What embedded pages do besides the API; "every operation" does not stand for these. */
const PAGE_OPERATIONS = [
  { id: 'embedPage', line: 'embedPage (a page is loaded)' },
  { id: 'embedView', line: 'embedView (a page asks how things stand)' },
  { id: 'embedAct', line: 'embedAct (something is done on a page)' },
];

let faults = null;
let operations = [];
let kind = 'status';

export const faultsPanel = {
  title: 'Faults',

  enter() {
    faults = null;
  },

  async poll() {
    if (operations.length === 0) {
      operations = [...named(await api('GET', '/openapi')), ...PAGE_OPERATIONS];
    }
    faults = await ask('GET', 'faults');
  },

  view() {
    return html`
      <h1>Faults</h1>
      <form class="panel" @submit=${arm}>
        <div class="grid-form">
          <label
            >Operation
            <select name="operation">
              <option value="*">Every operation of the API</option>
              ${operations.map(({ id, line }) => html`<option value=${id}>${line}</option>`)}
            </select>
          </label>
          <label
            >What happens
            <select
              name="kind"
              @change=${(event) => {
                kind = event.target.value;
                redraw();
              }}
            >
              <option value="status">It answers an error</option>
              <option value="fault">The connection breaks</option>
              <option value="delay">It only waits</option>
            </select>
          </label>
          ${kind === 'status'
            ? html`<label>Status <input name="status" type="number" min="400" max="599" value="503" required /></label>`
            : nothing}
          ${kind === 'fault'
            ? html`<label
                >How
                <select name="fault">
                  ${Object.entries(BREAKAGES).map(([name, label]) => html`<option value=${name}>${label}</option>`)}
                </select>
              </label>`
            : nothing}
          <label
            >${kind === 'delay' ? 'Waits, in ms' : 'Waits first, in ms'}
            <input name="delayMs" type="number" min="0" max="300000" value=${kind === 'delay' ? 2000 : 0} />
          </label>
          <label>How often <input name="times" type="number" min="1" placeholder="every time" value="1" /></label>
        </div>
        ${refusalAt('arm')}
        <button type="submit" class="small">Arm</button>
      </form>
      <div class="heading"><h2>Armed now</h2>
        ${faults?.length ? dangerButton('disarm', 'Disarm all', 'Disarm all', disarm) : nothing}
      </div>
      ${refusalAt('faults')}
      ${faults === null
        ? html`<p aria-busy="true">Loading</p>`
        : faults.length
          ? table()
          : empty('No fault is armed', 'Arm one above, then call the operation with this workspace’s key: see how your application copes.')}
    `;
  },
};

function named(description) {
  return Object.entries(description.paths)
    .flatMap(([path, methods]) =>
      Object.entries(methods)
        .filter(([, operation]) => operation.operationId)
        .map(([method, operation]) => ({ id: operation.operationId, line: `${operation.operationId} (${method.toUpperCase()} ${path})` })),
    )
    .sort((one, other) => one.id.localeCompare(other.id));
}

function table() {
  return html`<table class="cards">
    <thead>
      <tr><th scope="col">Operation</th><th scope="col">What happens</th><th scope="col">Left</th></tr>
    </thead>
    <tbody>
      ${repeat(
        faults,
        (fault) => fault.id,
        (fault) => html`<tr>
          <td data-label="Operation">
            ${fault.operation === '*' ? 'Every operation of the API' : fault.operation}
            ${fault.session ? html`<br /><small>of <code>${fault.session}</code></small>` : nothing}
          </td>
          <td data-label="What happens">${effect(fault)}</td>
          <td data-label="Left">${fault.times ?? 'every time'}</td>
        </tr>`,
      )}
    </tbody>
  </table>`;
}

function effect({ status, delayMs, fault }) {
  return [
    delayMs ? `waits ${delayMs} ms` : '',
    status ? `answers ${status}` : '',
    fault ? (BREAKAGES[fault] ?? fault).toLowerCase() : '',
  ]
    .filter(Boolean)
    .join(', then ');
}

function arm(event) {
  event.preventDefault();
  const { operation, status, delayMs, fault, times } = event.target.elements;
  const number = (field) => (field?.value ? Number(field.value) : undefined);
  attempt('arm', async () => {
    await ask('POST', 'faults', {
      operation: operation.value,
      status: number(status),
      fault: fault?.value,
      delayMs: number(delayMs) || undefined,
      times: number(times),
    });
    await faultsPanel.poll();
  });
}

function disarm() {
  attempt('faults', async () => {
    await ask('DELETE', 'faults');
    await faultsPanel.poll();
  });
}
