// practice-space-student: where the student stands and what the teacher says, then one question after the other.
import { html, nothing } from '../lib/lit-html/lit-html.js';
import { button, focusHeading, heading, notice, percent } from '../parts.js';
import { isAnswered, question } from '../questions.js';
import { t } from '../texts.js';

export function start(session, redraw) {
  /** The question that is asked, its topic, and what was entered; `null` on the landing screen. */
  let asked = null;
  let entered;
  let judged = false;
  let wish = '';
  let trouble = '';
  const space = () => session.view.content;

  async function attempt(work) {
    trouble = '';
    const working = work();
    redraw();
    try {
      await working;
    } catch (refused) {
      trouble = t('refused', { why: refused.message });
    }
    redraw();
  }

  const turn = () => attempt(async () => {
    if (session.view.status === 'pending') {
      await session.act('start');
    }
    asked = await session.call('next', { wish });
    // What stands in order already is an answer as it stands.
    entered = asked.question.type === 'sequence' ? asked.question.settings.options : undefined;
    judged = false;
    focusHeading();
  });

  /** The second click of a double one, meant for the button that was here before, must not skip the feedback. */
  const next = (event) => (event.detail > 1 ? undefined : turn());

  function check() {
    if (session.isDoing('answer')) {
      return;
    }
    if (!isAnswered(entered)) {
      trouble = t('unanswered');
      redraw();
      return;
    }
    attempt(async () => {
      await session.act('answer', { questionId: asked.question.id, value: entered });
      judged = true;
    });
  }

  const leave = () => {
    asked = null;
    trouble = '';
    redraw();
    focusHeading();
  };

  function progress() {
    const { topics } = space();
    if (!topics) {
      return nothing;
    }
    return html`<h2>${t('progress')}</h2><table><thead><tr><th scope="col">${t('topic')}</th>
        <th scope="col" class="number">${t('answered')}</th><th scope="col">${t('proficiency')}</th></tr></thead>
      <tbody>${topics.map((topic) => html`<tr><th scope="row">${topic.name}</th><td class="number">${topic.answered}</td>
        <td><span class="small">${percent(topic.proficiency)}</span>
          <progress max="1" value=${topic.proficiency} aria-label=${`${t('proficiency')}: ${topic.name}`}></progress></td></tr>`)}</tbody></table>`;
  }

  const landing = () => html`${heading(space().name, t('kicker'))}
    ${space().notes ? html`<section class="card" aria-label=${t('notes')}><p class="kicker">${t('notes')}</p><p class="said">${space().notes}</p></section>` : nothing}
    ${progress()}
    ${space().takesWishes ? html`<label for="wish">${t('wish')}<input id="wish" type="text" autocomplete="off" .value=${wish}
      @input=${(event) => { wish = event.target.value; }}></label>` : nothing}
    ${notice(trouble, 'bad')}
    <div class="bar">${button(t('start'), next, { id: 'start', busy: session.busy })}</div>`;

  function feedback() {
    const { correct, solution } = space().answers[asked.question.id] ?? {};
    const shown = Array.isArray(solution) ? solution.join(' · ') : solution;
    return html`${notice(t(correct === undefined ? 'kept' : correct ? 'right' : 'wrong'), correct ? 'good' : correct === false ? 'bad' : 'info', 'feedback')}
      ${correct === false && shown ? html`<p class="said">${t('solution', { solution: label(shown) })}</p>` : nothing}`;
  }

  const label = (solution) => (asked.question.type === 'true-false' ? t(solution) : solution);

  const player = () => html`
    <div class="bar top"><span>${asked.topic}</span>${button(t('leave'), leave, { kind: 'quiet', id: 'leave' })}</div>
    ${question(asked.question, entered, judged ? null : (value) => { entered = value; redraw(); }, { level: 1 })}
    ${judged ? feedback() : nothing}
    ${notice(trouble, 'bad')}
    <div class="bar"><span class="end">${judged
      ? button(t('next'), next, { id: 'next', busy: session.busy })
      : button(t('check'), check, { id: 'check', busy: session.isDoing('answer') })}</span></div>`;

  return {
    draw: () => (asked ? player() : landing()),
  };
}
