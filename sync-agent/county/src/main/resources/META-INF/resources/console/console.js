// Shows why an act was refused, in the words of the problem that came back.
document.addEventListener('htmx:responseError', (event) => {
  const answer = event.detail.xhr;
  if (answer.status === 401) {
    window.location.assign('/sign-in');
    return;
  }
  let words = '没有办成，请再试一次';
  try {
    words = JSON.parse(answer.responseText).detail || words;
  } catch (notAProblem) {
    // the words above stand
  }
  say(words);
});

document.addEventListener('htmx:sendError', () => say('连不上县平台，请看看网络'));

document.addEventListener('click', (event) => {
  if (event.target.closest('[data-print]')) {
    window.print();
  }
});

function say(words) {
  const place = document.getElementById('problem');
  place.textContent = words;
  place.scrollIntoView({block: 'nearest'});
}
