// Applications that may ask users for access (OAuth 2.0), and what users allowed them.

import { html, nothing } from './lib/lit-html/lit-html.js';
import { repeat } from './lib/lit-html/directives/repeat.js';
import { instant, masked } from './format.js';
import { attempt, badge, copyButton, dangerButton, empty, refusalAt } from './parts.js';
import { ask } from './store.js';

/** How each status of a grant reads, and the badge that it looks like. */
const STATUSES = {
  code: ['code not used yet', 'pending'],
  active: ['active', 'started'],
  expired: ['expired', 'expired'],
  revoked: ['revoked', 'cancelled'],
};

let clients = null;
let grants = [];

export const applicationsPanel = {
  title: 'Applications',

  enter() {
    clients = null;
  },

  async poll() {
    [clients, grants] = await Promise.all([ask('GET', 'oauth-clients'), ask('GET', 'oauth-grants')]);
  },

  view() {
    return html`
      <h1>Applications</h1>
      ${refusalAt('applications')}
      ${clients === null
        ? html`<p aria-busy="true">Loading</p>`
        : clients.length
          ? registered()
          : empty('No application is registered', 'Register one below: it may then ask users of this workspace for access.')}
      <h2>New application</h2>
      <form class="panel" @submit=${register}>
        <div class="grid-form">
          <label>Name <input name="name" placeholder="My planner" required /></label>
          <label>Redirect URI <input name="address" type="url" placeholder="http://localhost:3000/callback" required /></label>
          <label>Scopes <input name="scopes" placeholder="all of them" /></label>
          <label class="check" title="It then proves itself by PKCE alone"
            ><input name="public" type="checkbox" />Can keep no secret</label
          >
        </div>
        ${refusalAt('register')}
        <button type="submit" class="small">Register</button>
      </form>
      <h2>What users allowed</h2>
      ${grants.length ? allowed() : empty('Nobody allowed anything yet', 'Send a browser to /oauth/authorize with the id of an application.')}
    `;
  },
};

function registered() {
  return html`<table class="cards">
    <thead>
      <tr>
        <th scope="col">Application</th>
        <th scope="col">Secret</th>
        <th scope="col">May ask for</th>
        <th scope="col"><span class="hidden">What can be done</span></th>
      </tr>
    </thead>
    <tbody>
      ${repeat(
        clients,
        (client) => client.clientId,
        (client) => html`<tr>
          <td data-label="Application">
            <strong>${client.name}</strong> ${copyButton(client.clientId, 'Copy id', `Copy the id of ${client.name}`)}
            <small class="id">${client.clientId}</small>
            ${client.redirectUris.map((address) => html`<small class="id">${address}</small>`)}
          </td>
          <td data-label="Secret" class="key">${secret(client)}</td>
          <td data-label="May ask for">${client.scopes.join(' ')}</td>
          <td>
            ${dangerButton(`remove ${client.clientId}`, 'Remove', 'Remove, with its tokens', () => change(`oauth-clients/${client.clientId}`))}
          </td>
        </tr>`,
      )}
    </tbody>
  </table>`;
}

function secret({ clientSecret, name }) {
  return clientSecret
    ? html`<code>${masked(clientSecret)}</code> ${copyButton(clientSecret, 'Copy', `Copy the secret of ${name}`)}`
    : 'none: it needs PKCE';
}

function allowed() {
  const names = new Map(clients.map(({ clientId, name }) => [clientId, name]));
  return html`<table class="cards">
    <thead>
      <tr>
        <th scope="col">Application</th>
        <th scope="col">User</th>
        <th scope="col">Scopes</th>
        <th scope="col">Status</th>
        <th scope="col"><span class="hidden">What can be done</span></th>
      </tr>
    </thead>
    <tbody>
      ${repeat(
        [...grants].reverse(),
        (grant) => grant.id,
        (grant) => html`<tr>
          <td data-label="Application">${names.get(grant.clientId)} <small>${instant(grant.consentedAt)}</small></td>
          <td data-label="User"><small class="id">${grant.userId}</small></td>
          <td data-label="Scopes">${grant.scopes.join(' ')}</td>
          <td data-label="Status">${status(grant)}</td>
          <td>
            ${grant.status === 'active' || grant.status === 'code'
              ? dangerButton(`revoke ${grant.id}`, 'Revoke', 'Revoke it', () => change(`oauth-grants/${grant.id}`))
              : nothing}
          </td>
        </tr>`,
      )}
    </tbody>
  </table>`;
}

function status(grant) {
  const [text, kind] = STATUSES[grant.status] ?? [grant.status, grant.status];
  const until = [
    ['code until', grant.codeExpiresAt],
    ['access until', grant.accessExpiresAt],
    ['refresh until', grant.refreshExpiresAt],
  ];
  return html`${badge(text, kind)}
  ${until.filter(([, at]) => at).map(([what, at]) => html`<small class="id">${what} ${instant(at)}</small>`)}`;
}

function register(event) {
  event.preventDefault();
  const form = event.target;
  const { name, address, scopes } = form.elements;
  const asked = scopes.value.split(' ').filter(Boolean);
  attempt('register', async () => {
    await ask('POST', 'oauth-clients', {
      name: name.value,
      redirectUris: [address.value],
      scopes: asked.length ? asked : undefined,
      public: form.elements.public.checked,
    });
    form.reset();
    await applicationsPanel.poll();
  });
}

function change(path) {
  attempt('applications', async () => {
    await ask('DELETE', path);
    await applicationsPanel.poll();
  });
}
