// Starts a page: reads what the server put into it, and draws the flow or the reason why there is none.
import { html, render } from './lib/lit-html/lit-html.js';
import { Session } from './session.js';
import { load, t } from './texts.js';
import { applyTheme } from './theme.js';
import { connectionNotice, languageNotice, notice } from './parts.js';

const root = document.getElementById('page');
const view = JSON.parse(document.getElementById('view').textContent);
load(JSON.parse(document.getElementById('texts').textContent));
applyTheme(view.theme ?? {});

const session = new Session(view);
let flow = null;

/** Draws everything anew; lit-html changes only what differs. */
function draw() {
  const current = session.view;
  document.documentElement.dataset.screen = current.screen;
  const body = current.screen === 'flow' && flow ? flow.draw() : ended(current);
  render(html`${languageNotice()}${connectionNotice(session.connected)}${body}`, root);
  document.title = root.querySelector('h1')?.textContent ?? document.title;
}

/** A page on which nothing can be done (any more), with the way back if there is one. */
function ended(current) {
  return html`
    <section class="ended">
      <h1>${t(`${current.screen}.title`)}</h1>
      <p>${t(`${current.screen}.text`, { detail: current.detail })}</p>
      ${session.leaving ? notice(t('returning')) : ''}
      ${current.redirectUrl ? html`<p><a role="button" href=${current.redirectUrl}>${t('return')}</a></p>` : ''}
    </section>`;
}

const module = view.screen === 'flow' ? await import(`./flows/${view.flow}.js`) : null;
if (view.screen !== 'unknown') {
  root.textContent = '';
  flow = module?.start(session, draw);
  session.onChange = (next, before) => {
    if (next.screen === 'flow' && !flow) {
      location.reload(); // what was missing has come back
      return;
    }
    flow?.changed?.(next, before);
    draw();
  };
  session.follow();
  draw();
}
document.documentElement.dataset.screen = session.view.screen;
document.documentElement.dataset.ready = 'true';
