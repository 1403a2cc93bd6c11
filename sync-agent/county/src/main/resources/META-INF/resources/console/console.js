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

// What needs a file: the directory comes in as one, a center's enrolment goes out as one.

document.addEventListener('change', async (event) => {
  if (event.target.id !== 'directory' || event.target.files.length === 0) {
    return;
  }
  const taken = await act('/api/centers/directory', await event.target.files[0].text());
  event.target.value = '';
  if (taken) {
    say('');
    document.getElementById('directory-taken').textContent =
      `现在有 ${taken.centers} 个中心：新增 ${taken.added} 个，改了 ${taken.changed} 个。`;
    window.htmx.trigger('#centers', 'taken');
  }
});

document.addEventListener('click', async (event) => {
  const button = event.target.closest('[data-enrol]');
  if (!button || !window.confirm(`给 ${button.dataset.name} 做接入文件？以前的接入马上作废。文件里有密钥，只能交给中心的人。`)) {
    return;
  }
  const enrolment = await act('/api/enrolments', JSON.stringify({center: button.dataset.enrol}));
  if (enrolment) {
    save(`enrolment-${enrolment.center}.json`, JSON.stringify(enrolment));
  }
});

async function act(path, body) {
  const headers = {...JSON.parse(document.body.getAttribute('hx-headers')), 'Content-Type': 'application/json'};
  try {
    const answer = await fetch(path, {method: 'POST', headers, body});
    const told = await answer.json();
    if (answer.ok) {
      return told;
    }
    say(atFault(told) || told.detail || '没有办成，请再试一次');
  } catch (lost) {
    say('连不上县平台，请看看网络');
  }
  return null;
}

function save(name, text) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], {type: 'application/json'}));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
