// The script of the contract's page: reads /openapi.json and shows every route with its fields, its examples and a form to
// try it. All of it is text nodes, so that a description with markup stays what it is.

/** Fills the body of docs-page.ts. */
export const DOCS_SCRIPT = String.raw`(() => {
"use strict";
function make(tag, attributes, children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) node.setAttribute(name, value);
  node.append(...(children || []).filter((child) => child !== null));
  return node;
}

/** Text with its backquoted words as code. */
function prose(text) {
  return text.split("\u0060").map((part, i) => (i % 2 === 1 ? make("code", {}, [part]) : part));
}

let contract = null;

function resolve(schema) {
  if (!schema || !schema.$ref) return schema || {};
  return schema.$ref.replace("#/", "").split("/").reduce((part, name) => part[name], contract);
}

/** A schema's type in a word or two; a named schema links to its own table. */
function typeOf(schema) {
  if (schema.$ref) {
    const name = schema.$ref.split("/").pop();
    return make("a", { href: "#schema-" + name }, [name]);
  }
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.anyOf || schema.oneOf || schema.allOf) {
    const parts = (schema.anyOf || schema.oneOf || schema.allOf).map((part) => [typeOf(part), " "]);
    return make("span", {}, parts.flat());
  }
  if (schema.type === "array") return make("span", {}, ["list of ", typeOf(schema.items || {})]);
  return [].concat(schema.type || "any").join(" | ");
}

function bounds(schema) {
  const facts = [["at least", schema.minimum ?? schema.minLength], ["at most", schema.maximum ?? schema.maxLength ?? schema.maxItems],
    ["default", schema.default]].filter(([, value]) => value !== undefined);
  return facts.map(([name, value]) => name + " " + JSON.stringify(value)).join(", ");
}

function fieldRow(name, schema, required) {
  const about = [bounds(schema), schema.description || ""].filter((text) => text !== "").join(". ");
  return make("tr", {}, [
    make("th", { scope: "row" }, [make("code", {}, [name]), required ? " *" : ""]),
    make("td", {}, [typeOf(schema)]), make("td", {}, prose(about)),
  ]);
}

function fieldTable(schema, caption) {
  const properties = Object.entries(schema.properties || {});
  const rows = properties.map(([name, field]) => fieldRow(name, field, (schema.required || []).includes(name)));
  const head = make("tr", {}, ["Field", "Type", ""].map((text) => make("th", { scope: "col" }, [text])));
  return make("div", { class: "scroll" }, [make("table", {}, [make("caption", { class: "soft" }, prose(caption)), head, ...rows])]);
}

function parameterTable(parameters) {
  if (parameters.length === 0) return null;
  const properties = Object.fromEntries(parameters.map((one) => [one.name, { description: one.description, ...one.schema }]));
  const required = parameters.filter((one) => one.required).map((one) => one.name);
  return fieldTable({ properties, required }, "Parameters (* required)");
}

function responseList(responses) {
  const rows = Object.entries(responses).map(([status, response]) => {
    const kinds = Object.entries(response.content || {}).map(([type, body]) => [type + " ", typeOf(body.schema || {}), " "]);
    return make("tr", {}, [make("th", { scope: "row" }, [status]), make("td", {}, prose(response.description)), make("td", {}, kinds.flat())]);
  });
  return make("div", { class: "scroll" }, [make("table", {}, [make("caption", { class: "soft" }, ["Answers"]), ...rows])]);
}

function operationCard(path, method, operation) {
  const body = operation.requestBody && operation.requestBody.content["application/json"];
  return make("article", { class: "card", id: method + path }, [
    make("h3", {}, [make("code", { class: "method" }, [method.toUpperCase()]), " ", make("code", {}, [path])]),
    make("p", {}, [operation.summary || ""]),
    operation.description ? make("p", { class: "soft" }, prose(operation.description)) : null,
    make("details", {}, [make("summary", {}, ["Fields and answers"]),
      parameterTable(operation.parameters || []),
      body ? fieldTable(resolve(body.schema), "Body (* required)") : null,
      responseList(operation.responses)]),
    tryForm(path, method, operation.parameters || [], body),
  ]);
}

function tryForm(path, method, parameters, body) {
  const inputs = parameters.map((one) => {
    const input = make("input", { name: one.name, "data-in": one.in });
    return [input, make("label", {}, [make("code", {}, [one.name]), input])];
  });
  const examples = body ? Object.values(body.examples || {}) : [];
  const text = body ? make("textarea", { "aria-label": "Body", spellcheck: "false", rows: "8" }, []) : null;
  const show = (value) => { text.value = JSON.stringify(value, null, 2); };
  if (examples.length > 0) show(examples[0].value);
  const choices = examples.map((example) => {
    const button = make("button", { type: "button", class: "plain" }, [example.summary]);
    button.addEventListener("click", () => show(example.value));
    return button;
  });
  const result = make("pre", { tabindex: "0", "aria-live": "polite", hidden: "" }, []);
  const form = make("form", {}, [...inputs.map(([, label]) => label),
    choices.length > 0 ? make("p", { class: "row" }, choices) : null, text,
    make("button", { type: "submit", class: "primary" }, ["Send"]), result]);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    result.hidden = false;
    result.textContent = "…";
    result.textContent = await sendRequest(address(path, inputs.map(([input]) => input)), method, text && text.value);
  });
  return make("details", {}, [make("summary", {}, ["Try it"]), form]);
}

function address(path, inputs) {
  const query = new URLSearchParams();
  let filled = path;
  for (const input of inputs) {
    if (input.dataset.in === "path") filled = filled.replace("{" + input.name + "}", encodeURIComponent(input.value));
    else if (input.value !== "") query.set(input.name, input.value);
  }
  return query.size > 0 ? filled + "?" + query : filled;
}

async function sendRequest(url, method, body) {
  try {
    const headers = body ? { "Content-Type": "application/json" } : {};
    const answer = await fetch(url, { method: method.toUpperCase(), headers, ...(body ? { body } : {}) });
    const text = await answer.text();
    let shown = text;
    try { shown = JSON.stringify(JSON.parse(text), null, 2); } catch (noJson) { shown = text; }
    return answer.status + " " + answer.statusText + "\n\n" + shown.slice(0, 20000);
  } catch (failure) {
    return "The service cannot be reached.";
  }
}

function showContract() {
  const operations = Object.entries(contract.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation, tag: (operation.tags || [""])[0] })));
  const tags = [...new Set(operations.map((one) => one.tag))];
  document.getElementById("routes").replaceChildren(...tags.flatMap((tag) => [
    make("h2", {}, [tag]),
    ...operations.filter((one) => one.tag === tag).map((one) => operationCard(one.path, one.method, one.operation)),
  ]));
  document.getElementById("schemas").replaceChildren(make("h2", {}, ["Schemas"]),
    ...Object.entries(contract.components.schemas).map(([name, schema]) => make("details", { class: "card", id: "schema-" + name }, [
      make("summary", {}, [make("code", {}, [name])]), schema.properties ? fieldTable(schema, schema.description || "") : make("p", {}, [typeOf(schema)]),
    ])));
  document.getElementById("about").textContent = contract.info.description;
}

/** A link to a schema opens it. */
function openTarget() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target && target.tagName === "DETAILS") target.open = true;
}

addEventListener("hashchange", openTarget);
fetch("/openapi.json").then((answer) => answer.json()).then((body) => { contract = body; showContract(); openTarget(); })
  .catch(() => { document.getElementById("about").textContent = "The contract cannot be loaded."; });
})();`;
