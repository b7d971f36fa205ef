// Runs before the first paint, so that a chosen theme does not flash up in the other one.
(() => {
  const key = 'etagdemo-theme';
  const root = document.documentElement;
  const apply = theme => theme === 'light' || theme === 'dark' ? root.dataset.theme = theme : delete root.dataset.theme;
  const remembered = () => { try { return localStorage.getItem(key) ?? 'auto' } catch { return 'auto' } };
  const remember = theme => { try { localStorage.setItem(key, theme) } catch { /* Private windows may refuse; then it lasts as long as the page. */ } };

  apply(remembered());
  addEventListener('DOMContentLoaded', () => {
    for (const choice of document.querySelectorAll('#theme input')) {
      choice.checked = choice.value === remembered();
      choice.addEventListener('change', () => { apply(choice.value); remember(choice.value) });
    }
  });
})();
