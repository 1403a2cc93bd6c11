import { read, write } from "./api.js";
import { byId, h, swap } from "./dom.js";
import { me, say, start, went } from "./shell.js";
import { sureButton } from "./sure.js";
import { ROLES } from "./words.js";

let accounts = [];
/** The PIN that was just given out; it is shown until the page is left. */
let given = null;

async function readAccounts() {
  const answer = await read("/api/staff/accounts");
  if (!answer.done) {
    return false;
  }
  accounts = answer.done;
  draw();
  return true;
}

function draw() {
  swap(byId("accounts"),
    h("h2", "账号", h("span", `${accounts.length} 个`)),
    given !== null && h("p.code", `${given.account} 的一次性密码 `, h("b", given.pin), "，只显示这一次，登录后要换掉"),
    h("ul.lines", accounts.map(row)),
    h("p.note", h("a", { href: "/console/pin" }, "换自己的密码")));
  const place = byId("adding");
  if (place.children.length === 0) {
    place.append(h("h2", "添一个账号"), addForm());
  }
}

function row(account) {
  const state = account.locked ? "已停用" : account.mustChange ? "还没换密码" : "";
  const roles = Object.keys(ROLES).filter((role) => account.roles.includes(role)).map((role) => ROLES[role]).join("、");
  return h("li",
    h("div", h("strong", account.name), h("small", `${account.account}，${roles}`)),
    state !== "" && h("span", state),
    sureButton(`reset-${account.account}`, "重设密码", "现在的密码马上作废，再按一次", () => change(account, "reset")),
    account.account !== me.account && (account.locked
      ? sureButton(`unlock-${account.account}`, "启用", "启用，再按一次", () => change(account, "unlock"))
      : sureButton(`lock-${account.account}`, "停用", "停用，再按一次", () => change(account, "lock"))));
}

async function change(account, what) {
  const answer = await write(`/api/staff/accounts/${account.account}/${what}`);
  if (went(answer)) {
    given = what === "reset" ? answer.done : null;
  }
  await readAccounts();
}

function addForm() {
  const form = h("form", { novalidate: true },
    h("label.form-label", { for: "account" }, "账号（小写字母和数字）"),
    h("input.form-control", { id: "account", maxlength: 40, autocomplete: "off", autocapitalize: "none" }),
    h("label.form-label", { for: "name" }, "姓名"),
    h("input.form-control", { id: "name", maxlength: 40, autocomplete: "off" }),
    h("p", Object.entries(ROLES).map(([role, text]) => h("label.form-label.me-3",
      h("input", { type: "checkbox", name: "role", value: role, checked: role === "duty" }), ` ${text}`))),
    h("button.act.small", "添加"));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const [account, name] = ["account", "name"].map((id) => byId(id).value.trim());
    const roles = [...form.querySelectorAll("[name=role]:checked")].map(({ value }) => value);
    if (!/^[a-z][a-z0-9]{1,39}$/.test(account) || name === "" || roles.length === 0) {
      say(roles.length === 0 ? "请选能做什么。" : name === "" ? "请填姓名。" : "账号用小写字母开头，可以有数字。");
      return;
    }
    const answer = await write("/api/staff/accounts", { account, name, roles }, { withId: false });
    if (went(answer)) {
      given = answer.done;
      form.reset();
    }
    await readAccounts();
  });
  return form;
}

start({ events: [], draw, read: readAccounts });
