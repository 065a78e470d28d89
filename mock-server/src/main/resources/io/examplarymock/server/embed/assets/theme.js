// The integrator's colour on the page's controls.

/** Applies what the session's theme says and the page can use; anything that is no colour is left alone. */
export function applyTheme({ primaryColor }) {
  if (typeof primaryColor !== 'string' || !CSS.supports('color', primaryColor)) {
    return;
  }
  const { style } = document.documentElement;
  const [red, green, blue] = channels(primaryColor);
  const dark = luminance(red, green, blue) < 0.18;
  style.setProperty('--brand', primaryColor);
  style.setProperty('--brand-ink', dark ? '#fff' : '#000');
  style.setProperty('--brand-far', dark ? '#000' : '#fff'); // away from the ink: what is hovered stays readable
  document.documentElement.dataset.brand = dark ? 'dark' : 'light';
}

/** The colour as the browser understands it, whatever way it was written. */
function channels(colour) {
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  return context.getImageData(0, 0, 1, 1).data;
}

/** Relative luminance as WCAG defines it: below 0.18, white text is the better readable one. */
function luminance(...rgb) {
  const [r, g, b] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
