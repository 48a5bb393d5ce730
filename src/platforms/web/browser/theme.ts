/** Light or dark: as the system has it, until somebody switches. */

const KEY = 'quoth-theme';
const root = document.documentElement;
const dark = matchMedia('(prefers-color-scheme: dark)');

function show(): void {
  const chosen = localStorage.getItem(KEY);
  root.dataset.theme = chosen ?? (dark.matches ? 'dark' : 'light');
}

const button = document.getElementById('theme');
if (button) {
  button.hidden = false;
  button.addEventListener('click', () => {
    const theme = root.dataset.theme === 'dark' ? 'light' : 'dark';
    const isSystems = theme === (dark.matches ? 'dark' : 'light');
    if (isSystems) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
    show();
  });
}
dark.addEventListener('change', show);
show();
