"use strict";
// Shows the findings that the filters choose. Without this script all are shown.
(() => {
  const form = document.querySelector(".filters");
  if (!form) return;
  const files = [...document.querySelectorAll(".file")].map((section) => ({
    section,
    findings: [...section.querySelectorAll(".finding")].map((element) => ({
      element,
      severity: element.dataset.severity,
      rule: element.dataset.rule,
      text: (section.dataset.name + " " + element.textContent).toLocaleLowerCase("pl"),
    })),
  }));
  const shown = form.querySelector("[data-shown]");
  const apply = () => {
    const severities = new Set([...form.querySelectorAll("[name=severity]:checked")].map((box) => box.value));
    const rule = form.elements.rule.value;
    const text = form.elements.text.value.trim().toLocaleLowerCase("pl");
    let count = 0;
    for (const file of files) {
      let any = false;
      for (const f of file.findings) {
        const show = severities.has(f.severity) && (!rule || f.rule === rule) && f.text.includes(text);
        f.element.hidden = !show;
        any = any || show;
        if (show) count++;
      }
      file.section.hidden = !any;
    }
    shown.textContent = count;
  };
  form.addEventListener("input", apply);
  form.addEventListener("reset", () => setTimeout(apply));
  for (const link of document.querySelectorAll("[data-show]")) {
    link.addEventListener("click", () => {
      form.reset();
      form.elements.rule.value = link.dataset.show;
      apply();
    });
  }
  form.addEventListener("submit", (event) => event.preventDefault());
})();
