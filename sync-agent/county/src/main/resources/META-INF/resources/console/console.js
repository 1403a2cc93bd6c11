// Shows why an act was refused, in the words of the problem that came back, and leads to the field at fault.
document.addEventListener('htmx:responseError', (event) => {
  const answer = event.detail.xhr;
  if (answer.status === 401) {
    window.location.assign('/sign-in');
    return;
  }
  let words = '没有办成，请再试一次';
  try {
    const problem = JSON.parse(answer.responseText);
    words = atFault(problem) || problem.detail || words;
  } catch (notAProblem) {
    // the words above stand
  }
  say(words);
});

document.addEventListener('htmx:afterRequest', (event) => {
  if (event.detail.successful && event.detail.requestConfig.verb !== 'get') {
    say('');
  }
});

document.addEventListener('htmx:sendError', () => say('连不上县平台，请看看网络'));

document.addEventListener('click', (event) => {
  if (event.target.closest('[data-print]')) {
    window.print();
  }
});

function atFault(problem) {
  const violation = (problem.violations || [])[0];
  if (!violation) {
    return '';
  }
  const field = fieldOf(violation.field) || fieldOf(violation.field.replace(/\.[^.]*$/, ''));
  if (!field) {
    return problem.detail;
  }
  field.focus();
  const label = field.labels && field.labels.length > 0 ? field.labels[0].textContent : field.getAttribute('aria-label') || '';
  return label.replace(/（.*/, '') + '：' + violation.message;
}

function fieldOf(path) {
  const name = CSS.escape(path);
  return document.querySelector(`[data-field="${name}"], form [name="${name}"]`);
}

function say(words) {
  const place = document.getElementById('problem');
  place.textContent = words;
  place.scrollIntoView({block: 'nearest'});
}
