"use strict";
var palaudit = {};
(function () {
  var root = document.documentElement;
  var theme = document.getElementById("theme");

  function stored(value) {
    try {
      if (value) localStorage.setItem("palaudit-theme", value);
      return localStorage.getItem("palaudit-theme");
    } catch (refused) {
      return null;
    }
  }
  function isDark() {
    return root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  }
  function label() {
    theme.textContent = isDark() ? "Light" : "Dark";
    theme.setAttribute("aria-label", isDark() ? "Use light colours" : "Use dark colours");
  }
  if (stored()) root.dataset.theme = stored();
  theme.hidden = false;
  theme.addEventListener("click", function () {
    root.dataset.theme = isDark() ? "light" : "dark";
    stored(root.dataset.theme);
    label();
  });
  label();

  function copy(text) {
    if (navigator.clipboard) return navigator.clipboard.writeText(text);
    return Promise.reject(new Error("no clipboard"));
  }
  function copyButton(command) {
    var button = document.createElement("button");
    button.type = "button";
    button.className = "quiet-button copy";
    button.textContent = "Copy";
    button.addEventListener("click", function () {
      copy(command.querySelector("code").textContent).then(
        function () { button.textContent = "Copied"; },
        function () {
          getSelection().selectAllChildren(command.querySelector("code"));
          button.textContent = "Selected";
        });
      setTimeout(function () { button.textContent = "Copy"; }, 2000);
    });
    command.querySelector(".tool").append(button);
  }
  document.querySelectorAll(".command").forEach(copyButton);
  document.addEventListener("palaudit:opened", function (event) {
    event.target.querySelectorAll(".command").forEach(copyButton);
  });

  palaudit.anchor = function () {
    try {
      return decodeURIComponent(location.hash.slice(1));
    } catch (broken) {
      return "";
    }
  };
  /* A link to what the page holds as data leads to its section until somebody can bring it into sight. */
  document.addEventListener("click", function (event) {
    var link = event.target.closest("a[href^='#']");
    if (!link) return;
    if (link.dataset.far && palaudit.lists) link.setAttribute("href", "#" + link.dataset.far);
    if (link.getAttribute("href") === location.hash) setTimeout(function () { dispatchEvent(new HashChangeEvent("hashchange")); });
  });

  function openTarget() {
    var target = document.getElementById(palaudit.anchor());
    if (target && target.tagName === "DETAILS") {
      target.open = true;
      target.scrollIntoView();
    }
  }
  addEventListener("hashchange", openTarget);
  openTarget();

  var more = document.getElementById("nav-more");
  if (more) {
    document.addEventListener("click", function (event) {
      if (!event.target.closest("#nav-more summary")) more.open = false;
    });
    more.addEventListener("keydown", function (event) {
      if (event.key !== "Escape" || !more.open) return;
      more.open = false;
      more.querySelector("summary").focus();
    });
  }

  var opened = [];
  addEventListener("beforeprint", function () {
    opened = Array.from(document.querySelectorAll("main details:not([open])"));
    opened.forEach(function (details) { details.open = true; });
  });
  addEventListener("afterprint", function () {
    opened.forEach(function (details) { details.open = false; });
  });
})();
