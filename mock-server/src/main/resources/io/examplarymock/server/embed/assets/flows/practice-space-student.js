// practice-space-student
import { heading } from '../parts.js';
import { t } from '../texts.js';

export function start(session, redraw) {
  return {
    draw() {
      return heading(t('title'));
    },
  };
}
