#include "app/review_look.hpp"

namespace tandem {

const std::string_view review_style = R"css(
:root{color-scheme:light;--paper:#fafaf7;--panel:#fff;--hair:#e6e4de;--hair2:#d3d0c7;--ink:#1e2228;--ink2:#5f646c;
--smm:#4c5fd5;--ok:#1f6f3f;--ok-t:#e6f4eb;--wait:#7338ba;--wait-t:#f3ebfc;--change:#8a5d00;--change-t:#fbf2dd}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.5 Inter,system-ui,-apple-system,"Segoe UI",Roboto,
"Noto Sans",sans-serif;overflow-wrap:anywhere}
header,main,footer{max-width:760px;margin:0 auto;padding:0 16px}
header{padding-top:40px;padding-bottom:8px}
h1{font-size:28px;line-height:1.25;margin:0 0 4px;font-weight:650}
h2{font-size:17px;margin:36px 0 12px;font-weight:650}
.quiet{color:var(--ink2)}
.campaigns{list-style:none;padding:0;margin:12px 0 0;display:flex;flex-wrap:wrap;gap:4px 16px}
.campaigns i{display:inline-block;width:9px;height:9px;border-radius:2px;margin-right:6px}
article{background:var(--panel);border:1px solid var(--hair);border-radius:10px;padding:16px;margin:0 0 12px;
break-inside:avoid}
.top{display:flex;flex-wrap:wrap;align-items:center;gap:8px;font-size:13px;color:var(--ink2)}
.net{font-weight:700;font-size:11px;letter-spacing:.02em;border:1px solid var(--hair2);border-radius:4px;padding:1px 5px;
color:var(--ink)}
.step{margin-left:auto;border-radius:10px;padding:1px 9px;font-size:12px;font-weight:600}
.step.wait{background:var(--wait-t);color:var(--wait)}.step.ok{background:var(--ok-t);color:var(--ok)}
.step.change{background:var(--change-t);color:var(--change)}.step.work{background:var(--hair);color:var(--ink2)}
h3{font-size:17px;margin:8px 0 4px;font-weight:650}
.text{white-space:pre-wrap;margin:6px 0}
.own{border-left:3px solid var(--hair2);padding-left:10px;margin:10px 0}
.tags{color:var(--smm)}
.media{font-size:13px;color:var(--ink2);margin:4px 0;padding-left:18px}
.picture{display:block;max-width:100%;max-height:560px;margin:10px 0;border-radius:8px}
fieldset{border:0;border-top:1px solid var(--hair);margin:14px 0 0;padding:12px 0 0;min-width:0}
legend{position:absolute;left:-9999px}
.choices{display:flex;flex-wrap:wrap;gap:8px}
.choices label{flex:1 1 180px;border:1px solid var(--hair2);border-radius:8px;padding:10px 12px;cursor:pointer;
display:flex;gap:8px;align-items:center;font-weight:550}
.choices label:focus-within{outline:2px solid var(--smm);outline-offset:2px}
.choices label.on.approve{border-color:var(--ok);background:var(--ok-t);color:var(--ok)}
.choices label.on.changes{border-color:var(--change);background:var(--change-t);color:var(--change)}
textarea,input[type=text]{width:100%;font:inherit;color:inherit;background:var(--panel);border:1px solid var(--hair2);
border-radius:8px;padding:9px 11px;margin-top:8px}
textarea{min-height:64px;resize:vertical}
textarea:focus,input:focus{outline:2px solid var(--smm);outline-offset:1px}
button{font:inherit;font-weight:600;border-radius:8px;padding:11px 18px;border:1px solid var(--hair2);
background:var(--panel);color:var(--ink);cursor:pointer}
button.main{background:var(--smm);border-color:var(--smm);color:#fff}
button:focus-visible{outline:2px solid var(--smm);outline-offset:2px}
.bar{position:sticky;bottom:0;background:var(--panel);border-top:1px solid var(--hair);margin-top:24px}
.bar div{max-width:760px;margin:0 auto;padding:12px 16px;display:flex;flex-wrap:wrap;gap:10px;align-items:center}
.bar input{flex:1 1 180px;width:auto;margin:0}
.bar p{margin:0;flex:1 1 100%}
footer{padding-top:24px;padding-bottom:48px;font-size:13px}
@media print{.bar,fieldset{display:none}body{background:#fff;font-size:12px}header{padding-top:0}}
)css";

const std::string_view review_script = R"js(
(function () {
  'use strict';
  var plan = JSON.parse(document.getElementById('plan').textContent), words = plan.words;
  var store = 'tandem:' + plan.plan_id + ':' + plan.revision, answers = {}, reviewer = '';
  try {
    var kept = JSON.parse(localStorage.getItem(store) || '{}');
    answers = kept.answers || {}; reviewer = kept.reviewer || '';
  } catch (e) { answers = {}; }
  function make(name, className, text) {
    var node = document.createElement(name);
    if (className) node.className = className;
    if (text !== undefined) node.textContent = text;
    return node;
  }
  function keep() {
    try { localStorage.setItem(store, JSON.stringify({answers: answers, reviewer: reviewer})); } catch (e) { return; }
  }
  function given() {
    return plan.items.filter(function (item) {
      var a = answers[item.id];
      return a && (a.decision || (a.comment || '').trim());
    });
  }
  var count = make('p', 'quiet');
  function tell() {
    var approved = 0, changes = 0;
    given().forEach(function (item) {
      if (answers[item.id].decision === 'approved') approved += 1;
      if (answers[item.id].decision === 'changes_requested') changes += 1;
    });
    count.textContent = words.count.replace('{approved}', approved).replace('{changes}', changes)
      .replace('{open}', plan.items.filter(function (item) { return !item.remarks_alone; }).length - approved - changes);
  }
  function choice(item, value, word, labels) {
    var label = make('label', value === 'approved' ? 'approve' : 'changes');
    var input = make('input');
    input.type = 'checkbox'; input.value = value;
    label.appendChild(input); label.appendChild(make('span', '', word));
    input.addEventListener('change', function () {
      var a = answers[item.id] = answers[item.id] || {};
      a.decision = input.checked ? value : '';
      labels.forEach(function (each) { each.show(); });
      keep(); tell();
    });
    label.show = function () {
      var on = (answers[item.id] || {}).decision === value;
      input.checked = on; label.classList.toggle('on', on);
    };
    labels.push(label);
    return label;
  }
  plan.items.forEach(function (item) {
    var article = document.getElementById('post-' + item.id), set = make('fieldset'), labels = [];
    set.appendChild(make('legend', '', item.title));
    var row = make('div', 'choices');
    if (!item.remarks_alone) {
      row.appendChild(choice(item, 'approved', words.approve, labels));
      row.appendChild(choice(item, 'changes_requested', words.changes, labels));
      set.appendChild(row);
    }
    var comment = make('textarea');
    comment.placeholder = words.comment; comment.setAttribute('aria-label', words.comment);
    comment.maxLength = 10000;
    comment.value = (answers[item.id] || {}).comment || '';
    comment.addEventListener('input', function () {
      (answers[item.id] = answers[item.id] || {}).comment = comment.value;
      keep(); tell();
    });
    set.appendChild(comment);
    article.appendChild(set);
    labels.forEach(function (each) { each.show(); });
  });
  var bar = make('div', 'bar'), inside = make('div'), name = make('input');
  name.type = 'text'; name.placeholder = words.name; name.setAttribute('aria-label', words.name);
  name.value = reviewer; name.maxLength = 200; name.id = 'reviewer';
  name.addEventListener('input', function () { reviewer = name.value; keep(); });
  var save = make('button', 'main', words.save), mail = make('button', '', words.mail), told = make('p', 'quiet');
  save.type = mail.type = 'button'; save.id = 'save';
  function ready() {
    if (!reviewer.trim()) { told.textContent = words.name_needed; name.focus(); return false; }
    if (!given().length) { told.textContent = words.nothing; return false; }
    return true;
  }
  function file() {
    return JSON.stringify({
      format: plan.format, version: plan.version, plan_id: plan.plan_id, revision: plan.revision,
      reviewer: reviewer.trim(), saved_at: new Date().toISOString().slice(0, 19) + 'Z',
      items: given().map(function (item) {
        var a = answers[item.id];
        return {id: item.id, text_sha256: item.text_sha256, decision: a.decision || '', comment: (a.comment || '').trim()};
      })
    }, null, 1);
  }
  save.addEventListener('click', function () {
    if (!ready()) return;
    var link = make('a'), url = URL.createObjectURL(new Blob([file()], {type: 'application/json'}));
    link.href = url; link.download = 'answers-' + plan.short + '-r' + plan.revision + '.json';
    document.body.appendChild(link); link.click(); link.remove();
    setTimeout(function () { URL.revokeObjectURL(url); }, 10000);
    told.textContent = words.saved.replace('{file}', link.download);
  });
  mail.addEventListener('click', function () {
    if (!ready()) return;
    var lines = given().map(function (item) {
      var a = answers[item.id], word = a.decision === 'approved' ? words.approve : a.decision ? words.changes : '';
      return '- ' + item.title + ' : ' + [word, (a.comment || '').trim()].filter(Boolean).join(' - ');
    });
    // Half an emoji at the end would be no text.
    var body = lines.concat(['', reviewer.trim()]).join('\r\n').slice(0, 1800).replace(/[\uD800-\uDBFF]$/, '');
    location.href = 'mailto:?subject=' + encodeURIComponent(words.title) + '&body=' + encodeURIComponent(body);
  });
  inside.appendChild(count); inside.appendChild(name); inside.appendChild(save); inside.appendChild(mail);
  inside.appendChild(told); bar.appendChild(inside); document.body.appendChild(bar);
  tell();
}());
)js";

}  // namespace tandem
