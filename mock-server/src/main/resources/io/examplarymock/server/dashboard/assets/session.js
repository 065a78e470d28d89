// One session: where it stands, what can be done in it, and what happened.

import { html, nothing } from './lib/lit-html/lit-html.js';
import { repeat } from './lib/lit-html/directives/repeat.js';
import { actions } from './actions.js';
import { api } from './api.js';
import { instant, isEmpty, span, timeOfDay } from './format.js';
import { attempt, badge, copyButton, dangerButton, empty, json, refusalAt } from './parts.js';
import { to } from './route.js';
import { remaining } from './sessions.js';
import { ask, now, redraw, store } from './store.js';

let session = null;
let history = null;
let missing = null;

export const sessionPanel = {
  title: 'Session',

  enter() {
    session = null;
    history = null;
    missing = null;
  },

  async poll({ id }) {
    const path = `sessions/${encodeURIComponent(id)}`;
    try {
      [session, history] = await Promise.all([ask('GET', path), ask('GET', `${path}/events`)]);
      missing = null;
    } catch (refusal) {
      if (refusal.status !== 404) {
        throw refusal;
      }
      missing = refusal;
    }
  },

  view() {
    if (missing) {
      return html`<p class="crumb"><a href=${to('sessions')}>Sessions</a></p>
        ${empty(
          'This session is not here',
          html`${sentence(missing.message)} The workspace is <a href=${to('workspaces')}>${store.workspace.name}</a>.`,
        )}`;
    }
    return session ? page() : html`<p aria-busy="true">Loading</p>`;
  },
};

function sentence(text) {
  return `${capital(text)}.`;
}

function capital(text) {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function page() {
  return html`
    <p class="crumb"><a href=${to('sessions')}>Sessions</a></p>
    <div class="heading">
      <h1>${session.flow} ${badge(session.status)}</h1>
      <div class="buttons">
        <a class="button" href=${session.embedUrl} target="_blank" rel="noopener">Open the page</a>
        ${dangerButton('delete session', 'Delete', 'Delete for good', remove)}
      </div>
    </div>
    ${refusalAt('session')}
    <div class="columns">
      <section aria-label="Session">
        ${facts()}
        <h2>Act as the person</h2>
        ${actions(session, (next) => {
          session = next;
          sessionPanel.poll({ id: session.id }).then(redraw, redraw);
        })}
        ${part('Outputs', session.outputs, true)} ${part('Presets', session.presets)} ${part('Metadata', session.metadata)}
        ${part('Theme', session.theme)} ${answers()}
      </section>
      <section aria-label="Timeline">
        <h2>Timeline</h2>
        ${timeline()}
      </section>
    </div>
  `;
}

function facts() {
  return html`<dl class="facts">
    ${fact('Id', html`<code>${session.id}</code> ${copyButton(session.id, 'Copy', 'Copy the id')}`)}
    ${fact('Actor', html`${session.actorName ?? 'Unknown user'} ${session.actorEmail ? html`<small>${session.actorEmail}</small>` : nothing} <small class="id">${session.actor}</small>`)}
    ${fact('Created', html`${instant(session.createdAt)} <small>${span(now() - Date.parse(session.createdAt))} ago</small>`)}
    ${fact('Ends in', remaining(session))}
    ${session.begunAt ? fact('Exam begun', instant(session.begunAt)) : nothing}
    ${fact('Allowed origin', session.allowedOrigin ? html`<code>${session.allowedOrigin}</code>` : html`<span class="fine">none: no messages are posted</span>`)}
    ${fact('Return URL', session.returnUrl ? html`<code>${session.returnUrl}</code>` : html`<span class="fine">none: no redirect</span>`)}
    ${session.redirectUrl ? fact('Redirects to', html`<code>${session.redirectUrl}</code>`) : nothing}
  </dl>`;
}

function fact(name, value) {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
}

function part(title, value, open = false) {
  return isEmpty(value) ? nothing : html`<details ?open=${open}><summary>${title}</summary>${json(value)}</details>`;
}

function answers() {
  return session.answers.length === 0
    ? nothing
    : html`<h2>Answers</h2>
        <table class="cards">
          <thead>
            <tr><th scope="col">Question</th><th scope="col">Answer</th><th scope="col">Right</th></tr>
          </thead>
          <tbody>
            ${session.answers.map(
              (answer) => html`<tr>
                <td data-label="Question"><small class="id">${answer.questionId}</small></td>
                <td data-label="Answer">${typeof answer.value === 'string' ? answer.value : json(answer.value)}</td>
                <td data-label="Right">${answer.correct === null ? html`<span class="fine">not judged</span>` : answer.correct ? 'yes' : 'no'}</td>
              </tr>`,
            )}
          </tbody>
        </table>`;
}

function timeline() {
  return html`${history.dropped ? html`<p class="fine">${history.dropped} older events were dropped.</p>` : nothing}
    <ol class="timeline" reversed>
      ${repeat([...history.events].reverse(), (event) => event.sequence, happened)}
    </ol>`;
}

function happened(event) {
  const message = event.kind === 'message-posted';
  return html`<li class=${message ? 'message' : event.kind}>
    <time datetime=${event.at} title=${`${instant(event.at)} UTC`}>${timeOfDay(event.at)}</time>
    <div>
      <strong>${message ? 'Message posted' : capital(event.kind)}</strong>
      ${message ? html`<small>to <code>${session.allowedOrigin}</code></small>` : nothing}
      ${isEmpty(event.details)
        ? nothing
        : json(message ? { type: 'examplary:embed-status-update', ...event.details } : event.details)}
    </div>
  </li>`;
}

function remove() {
  attempt('session', async () => {
    await api('DELETE', `/embed-sessions/${encodeURIComponent(session.id)}`, { key: store.workspace.apiKey });
    location.hash = to('sessions');
  });
}
