// Who may use which exam and practice space: what was given, to whom, and what that comes to for each user.

import { html, nothing } from './lib/lit-html/lit-html.js';
import { repeat } from './lib/lit-html/directives/repeat.js';
import { api } from './api.js';
import { currentDocument, forgetDocument, nameOf, readDocument } from './document.js';
import { instant } from './format.js';
import { attempt, badge, empty, refusalAt } from './parts.js';
import { to } from './route.js';
import { redraw, store } from './store.js';

/** Strongest first. */
const ROLES = ['owner', 'manager', 'editor', 'viewer', 'participant'];
const SHOWN = 100;

let search = '';
let by = 'email';

export const permissionsPanel = {
  title: 'Permissions',

  enter() {
    search = '';
    forgetDocument();
  },

  poll() {
    return readDocument();
  },

  view({ id }) {
    const state = currentDocument();
    if (!state) {
      return html`<h1>Permissions</h1><p aria-busy="true">Loading</p>`;
    }
    const resources = resourcesOf(state);
    return id ? one(resources.find((resource) => resource.id === id), state) : all(resources, state);
  },
};

function resourcesOf({ exams, practiceSpaces }) {
  const newestFirst = (one, other) => Date.parse(other.createdAt) - Date.parse(one.createdAt);
  return [
    ...exams.map((exam) => ({ ...exam, kind: 'exam' })),
    ...practiceSpaces.map((space) => ({ ...space, kind: 'practice space' })),
  ].sort(newestFirst);
}

/** Who made something owns it, whatever else was given to them. */
function held({ createdBy, createdAt, permissions }) {
  return [
    { actor: createdBy, role: 'owner', createdAt, createdBy },
    ...permissions.filter(({ actor }) => actor !== createdBy),
  ];
}

/** The strongest of what a user has alone, by a group, and as everybody in the organisation; null if nothing. */
function effective(user, resource) {
  const mine = held(resource).filter(
    ({ actor }) => actor === user.id || (user.groups ?? []).includes(actor) || actor.startsWith('org_'),
  );
  return mine.sort((one, other) => ROLES.indexOf(one.role) - ROLES.indexOf(other.role))[0] ?? null;
}

function all(resources, { users }) {
  const text = search.toLowerCase();
  const found = resources.filter((resource) => [resource.name, resource.id].some((part) => part?.toLowerCase().includes(text)));
  return html`
    <div class="heading">
      <h1>Permissions</h1>
      <form class="filters" @submit=${(event) => event.preventDefault()}>
        <label>Find <input type="search" .value=${search} @input=${find} /></label>
      </form>
    </div>
    ${resources.length === 0
      ? empty(
          'Nothing to be permitted yet',
          html`Roles are given on exams and practice spaces. Create one with <code>POST /exams</code> or
            <code>POST /practice-spaces</code> and this workspace’s key.`,
        )
      : found.length
        ? resourceTable(found.slice(0, SHOWN), users)
        : empty('Nothing fits', 'Look for another word.')}
    ${found.length > SHOWN ? html`<p class="fine">${SHOWN} of ${found.length} are shown; look for a name to see others.</p>` : nothing}
    ${groups(users)}
  `;
}

function find(event) {
  search = event.target.value;
  redraw();
}

function resourceTable(resources, users) {
  return html`<table class="cards">
    <thead>
      <tr>
        <th scope="col">Exam or space</th>
        <th scope="col">Kind</th>
        <th scope="col">Made by</th>
        <th scope="col">Roles given</th>
      </tr>
    </thead>
    <tbody>
      ${repeat(
        resources,
        (resource) => resource.id,
        (resource) => html`<tr>
          <td data-label="Exam or space">
            <a href=${to('permissions', resource.id)}>${resource.name || 'Without a name'}</a>
            <small class="id">${resource.id}</small>
          </td>
          <td data-label="Kind">${resource.kind}</td>
          <td data-label="Made by">${nameOf(users, resource.createdBy)}</td>
          <td data-label="Roles given">${held(resource).length - 1}</td>
        </tr>`,
      )}
    </tbody>
  </table>`;
}

function groups(users) {
  const members = new Map();
  users.forEach((user) =>
    (user.groups ?? []).forEach((group) => members.set(group, [...(members.get(group) ?? []), user.name || user.email])),
  );
  return html`<h2>Groups</h2>
    ${members.size === 0
      ? html`<p class="fine">Nobody is in a group. A state document puts users into groups: <code>groups</code> of a user, with <code>PUT state</code>.</p>`
      : html`<table class="cards">
          <thead>
            <tr><th scope="col">Group</th><th scope="col">Members</th></tr>
          </thead>
          <tbody>
            ${[...members].map(
              ([group, names]) => html`<tr>
                <td data-label="Group"><code>${group}</code></td>
                <td data-label="Members">${names.join(', ')}</td>
              </tr>`,
            )}
          </tbody>
        </table>`}`;
}

function one(resource, { users }) {
  const crumb = html`<p class="crumb"><a href=${to('permissions')}>Permissions</a></p>`;
  if (!resource) {
    return html`${crumb}
      ${empty(
        'This is not here',
        html`There is no exam or practice space of this id in <a href=${to('workspaces')}>${store.workspace.name}</a>, or it was deleted.`,
      )}`;
  }
  return html`
    ${crumb}
    <div class="heading"><h1>${resource.name || 'Without a name'} ${badge(resource.kind)}</h1></div>
    <p class="id">${resource.id}</p>
    <h2>Given</h2>
    ${givenTable(resource, users)}
    <h2>What that comes to</h2>
    <p class="fine">The strongest of what a user has alone, by a group, and as everybody in the workspace.</p>
    ${effectiveTable(resource, users)}
    <h2>Give a role</h2>
    ${form(resource, users)}
  `;
}

function givenTable(resource, users) {
  return html`<table class="cards">
    <thead>
      <tr>
        <th scope="col">Actor</th>
        <th scope="col">Role</th>
        <th scope="col">Since</th>
        <th scope="col">Given by</th>
      </tr>
    </thead>
    <tbody>
      ${held(resource).map(
        (permission) => html`<tr>
          <td data-label="Actor">${actor(permission, users)}</td>
          <td data-label="Role">${badge(permission.role)}</td>
          <td data-label="Since">${instant(permission.createdAt ?? resource.createdAt)}</td>
          <td data-label="Given by">${nameOf(users, permission.createdBy ?? resource.createdBy)}</td>
        </tr>`,
      )}
    </tbody>
  </table>`;
}

function actor({ actor: id, createdAt }, users) {
  const user = users.find((candidate) => candidate.id === id);
  if (user) {
    return html`${user.name || user.email} ${isInvited(user, createdAt) ? badge('invited', 'started') : nothing}
      ${user.name ? html`<small>${user.email}</small>` : nothing} <small class="id">${id}</small>`;
  }
  if (id.startsWith('group_')) {
    const count = users.filter((candidate) => (candidate.groups ?? []).includes(id)).length;
    return html`<code>${id}</code> ${badge('group')} <small>${count === 1 ? '1 member' : `${count} members`}</small>`;
  }
  return id.startsWith('org_')
    ? html`<code>${id}</code> ${badge('organisation')} <small>everybody in the workspace</small>`
    : html`<code>${id}</code> <small>not a user of the workspace</small>`;
}

/** Whom an invitation by e-mail made joined in the same instant, without a name. */
function isInvited(user, permittedAt) {
  return !user.name && user.createdAt === permittedAt;
}

function effectiveTable(resource, users) {
  const able = users.map((user) => ({ user, permission: effective(user, resource) })).filter(({ permission }) => permission);
  return html`<table class="cards">
      <thead>
        <tr><th scope="col">User</th><th scope="col">Effective role</th><th scope="col">Because of</th></tr>
      </thead>
      <tbody>
        ${able.slice(0, SHOWN).map(
          ({ user, permission }) => html`<tr>
            <td data-label="User">${user.name || user.email} <small class="id">${user.id}</small></td>
            <td data-label="Effective role">${badge(permission.role)}</td>
            <td data-label="Because of">${reason(user, permission, resource)}</td>
          </tr>`,
        )}
      </tbody>
    </table>
    ${able.length > SHOWN ? html`<p class="fine">${SHOWN} of ${able.length} are shown.</p>` : nothing}`;
}

function reason(user, permission, resource) {
  if (permission.actor === user.id) {
    return user.id === resource.createdBy ? 'made it' : 'given to the user';
  }
  return permission.actor.startsWith('group_') ? html`in <code>${permission.actor}</code>` : 'in the workspace';
}

function form(resource, users) {
  return html`<form class="panel" @submit=${(event) => give(event, resource)}>
    <div class="grid-form">
      <label
        >To whom
        <select name="by" @change=${choose}>
          <option value="email" ?selected=${by === 'email'}>An address</option>
          <option value="user" ?selected=${by === 'user'}>A user</option>
          <option value="actor" ?selected=${by === 'actor'}>A group, or all</option>
        </select>
      </label>
      ${by === 'email' ? html`<label>E-mail address <input name="email" type="email" placeholder="colleague@example.com" required /></label>` : nothing}
      ${by === 'user'
        ? html`<label>User <select name="actor">${users.map((user) => html`<option value=${user.id}>${user.name || user.email}</option>`)}</select></label>`
        : nothing}
      ${by === 'actor'
        ? html`<label>Id <input name="actor" placeholder="group_… or ${store.workspace.id}" pattern="(group|org)_.+" title="An id of a group (group_…) or of the workspace (org_…)" required /></label>`
        : nothing}
      <label>Role <select name="role">${[...ROLES].reverse().map((role) => html`<option>${role}</option>`)}</select></label>
    </div>
    ${by === 'email' ? html`<p class="fine">An address that nobody has makes a new user. No e-mail is sent.</p>` : nothing}
    ${refusalAt('give')}
    <button type="submit" class="small">Give</button>
  </form>`;
}

function choose(event) {
  by = event.target.value;
  redraw();
}

function give(event, resource) {
  event.preventDefault();
  const { email, actor: whom, role } = event.target.elements;
  attempt('give', async () => {
    await api('POST', `/permissions/${encodeURIComponent(resource.id)}`, {
      key: store.workspace.apiKey,
      body: by === 'email' ? { email: email.value, role: role.value } : { actor: whom.value, role: role.value },
    });
    if (email) {
      email.value = '';
    }
    await readDocument({ afresh: true });
  });
}
