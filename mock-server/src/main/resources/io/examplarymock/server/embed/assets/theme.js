// The integrator's colour on the page's controls.

/** Above and below these, a surface is hard to tell from a light and from a dark page (3:1 in WCAG's measure). */
const FAINT_ON_LIGHT = 0.3;
const FAINT_ON_DARK = 0.13;
const NO_COLOUR = '#010203';

/** Applies what the session's theme says and the page can use; anything that is no colour is left alone. */
export function applyTheme({ primaryColor }) {
  const rgb = typeof primaryColor === 'string' ? channels(primaryColor) : null;
  if (!rgb) {
    return;
  }
  const { style, dataset } = document.documentElement;
  const shade = luminance(rgb);
  const isDark = shade < 0.18; // then white text is the better readable one
  style.setProperty('--brand', `rgb(${rgb.join(' ')})`);
  style.setProperty('--brand-ink', isDark ? '#fff' : '#000');
  dataset.brand = isDark ? 'dark' : 'light';
  dataset.faint = shade > FAINT_ON_LIGHT ? 'on-light' : shade < FAINT_ON_DARK ? 'on-dark' : '';
}

/** The colour as the browser understands it, whatever way it was written, on white; `null` if it is none. */
function channels(colour) {
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  context.fillStyle = '#fff';
  context.fillRect(0, 0, 1, 1);
  context.fillStyle = NO_COLOUR;
  context.fillStyle = colour;
  if (context.fillStyle === NO_COLOUR) {
    return null;
  }
  context.fillRect(0, 0, 1, 1);
  return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
}

/** Relative luminance as WCAG defines it. */
function luminance(rgb) {
  const [r, g, b] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
