// mark-answer: question, answer and rubric; the marker picks what applies and writes feedback. Each mark is kept at once.
import { html, nothing } from '../lib/lit-html/lit-html.js';
import { live } from '../lib/lit-html/directives/live.js';
import { button, heading, notice } from '../parts.js';
import { t } from '../texts.js';

export function start(session, redraw) {
  const content = () => session.view.content;
  /** Marks by criterion, and the remark on the whole: taken up where the marker left off. */
  const marks = new Map((content().scoring?.criteria ?? []).map((mark) => [mark.id, { ...mark }]));
  let feedback = content().scoring?.feedback ?? '';
  let trouble = '';

  const { rubricType, criteria = [] } = content().rubric ?? {};
  const picksOne = rubricType === 'holistic' || rubricType === 'exact-values';
  const idOf = (criterion, i) => criterion.id ?? String(i + 1);

  function scoring() {
    const given = [...marks.values()];
    return {
      criteria: given,
      points: given.reduce((sum, mark) => sum + mark.points, 0),
      ...(feedback ? { feedback } : {}),
    };
  }

  const attempt = (work) => {
    trouble = '';
    const working = work();
    redraw();
    return working.catch((refused) => {
      trouble = t('refused', { why: refused.message });
      redraw();
    });
  };
  const keep = () => attempt(() => session.act('answer', { value: scoring() }));

  function mark(id, change) {
    if (picksOne) {
      marks.forEach((_, other) => { if (other !== id) { marks.delete(other); } });
    }
    const { marked, ...before } = marks.get(id) ?? {};
    marks.set(id, { id, points: 0, ...before, ...change });
    keep();
  }

  /** A remark may come before its mark: then the points are none yet, which is not the same as none at all. */
  const isGiven = (id) => marks.has(id) && marks.get(id).marked !== false;

  function remark(id, text) {
    const { feedback: before, ...rest } = marks.get(id) ?? { id, points: 0, marked: false };
    if ((before ?? '') !== text) {
      if (text) {
        marks.set(id, { ...rest, feedback: text });
      } else if (rest.marked === false) {
        marks.delete(id);
      } else {
        marks.set(id, rest);
      }
      keep();
    }
  }

  const option = (name, chosen, label, points, pick) => html`<label>
    <input type="radio" name=${name} data-points=${points} data-level=${label.id ?? nothing} .checked=${live(chosen)} @change=${pick}>
    <span><strong>${label.title}</strong>${label.description ? html`<br><span class="small">${label.description}</span>` : nothing}</span>
    <span class="end tag">${t('points', { n: points })}</span></label>`;

  function levels(criterion, id) {
    return criterion.levels.map((level, i) => option(`levels-${id}`,
      isGiven(id) && (marks.get(id).levelId ?? null) === (level.id ?? String(i)),
      { id: level.id ?? String(i), title: level.title || t('level.name', { n: i + 1 }), description: level.description },
      level.points ?? 0,
      () => mark(id, { levelId: level.id ?? String(i), points: level.points ?? 0 })));
  }

  function met(criterion, id) {
    const worth = criterion.points ?? 1;
    return [[true, worth], [false, 0]].map(([yes, points]) => option(`met-${id}`,
      isGiven(id) && marks.get(id).points === points,
      { title: t(yes ? 'met' : 'not-met') }, points, () => mark(id, { points })));
  }

  const remarkField = (id, label, value, onChange) => html`<label for=${id}>${label}
    <textarea id=${id} rows="2" .value=${value} @change=${(event) => onChange(event.target.value.trim())}></textarea></label>`;

  const card = (criterion, i) => {
    const id = idOf(criterion, i);
    return html`<section class="card" aria-label=${criterion.title || t('criterion.name', { n: i + 1 })}>
      <fieldset class="choices"><legend><strong>${criterion.title || t('criterion.name', { n: i + 1 })}</strong></legend>
        ${criterion.description ? html`<p class="small said">${criterion.description}</p>` : nothing}
        ${(criterion.levels ?? []).length ? levels(criterion, id) : met(criterion, id)}
      </fieldset>
      ${remarkField(`feedback-${id}`, t('feedback.criterion'), marks.get(id)?.feedback ?? '', (text) => remark(id, text))}
    </section>`;
  };

  /** Holistic rubrics and exact values: one of the criteria applies. */
  const oneOf = () => html`<section class="card"><fieldset class="choices"><legend><strong>${t(`pick.${rubricType}`)}</strong></legend>
    ${criteria.map((criterion, i) => option('criterion', marks.has(idOf(criterion, i)),
      { id: idOf(criterion, i), title: criterion.title || t('criterion.name', { n: i + 1 }), description: criterion.description },
      criterion.points ?? 0,
      () => mark(idOf(criterion, i), { points: criterion.points ?? 0 })))}
    ${rubricType === 'exact-values' ? option('criterion', marks.has('none'), { title: t('pick.none') }, 0,
      () => mark('none', { points: 0 })) : nothing}</fieldset></section>`;

  const given = () => {
    const { answer } = content();
    return Array.isArray(answer)
      ? html`<ul>${answer.map((part) => html`<li class="said">${part}</li>`)}</ul>`
      : html`<p class="said">${typeof answer === 'string' ? answer : JSON.stringify(answer)}</p>`;
  };

  const isMarked = () => [...marks.keys()].some(isGiven);

  return {
    draw() {
      const { title, description, sample } = content();
      return html`${heading(t('title'))}
        ${sample ? notice(t('sample')) : nothing}
        <section class="card"><p class="kicker">${t('question')}</p><h2>${title}</h2>
          ${description ? html`<p class="said muted">${description}</p>` : nothing}
          <p class="kicker">${t('answer')}</p><blockquote>${given()}</blockquote></section>
        <h2>${t('rubric')}</h2>
        ${picksOne ? oneOf() : criteria.map(card)}
        ${remarkField('feedback', t('feedback'), feedback, (text) => { if (text !== feedback) { feedback = text; keep(); } })}
        ${notice(trouble, 'bad')}
        <div class="bar">
          ${button(t('cancel'), () => attempt(() => session.act('cancel')), { kind: 'plain', id: 'cancel', busy: session.isDoing('cancel') })}
          <span class="muted" role="status">${session.busy ? t('saving') : isMarked() ? t('total', { n: scoring().points }) : ''}</span>
          <span class="end">${button(t('done'), () => attempt(() => session.act('complete', { outputs: { scoring: scoring() } })),
            { id: 'done', disabled: !isMarked(), busy: session.isDoing('complete') })}</span>
        </div>`;
    },
  };
}
