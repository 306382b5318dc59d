;;; eglot.el --- Drives "zwrot lsp" in a real Emacs  -*- lexical-binding: t -*-
;; emacs --batch -l eglot.el with ZWROT, the binary, and DIR, an empty folder.

(require 'eglot)
(require 'flymake)
(require 'project)

(defun check (ok what got)
  (unless ok
    (message "FAIL: %s: %S" what got)
    (kill-emacs 1)))

(let* ((zwrot (getenv "ZWROT"))
       (file (expand-file-name "list.txt" (getenv "DIR")))
       (eglot-sync-connect 20)
       (eglot-confirm-server-initiated-edits nil)
       (coding-system-for-write 'utf-8-dos))
  (with-temp-file file
    (insert "Dzień dobry,\n\n😀 źle, jeśli zalogowałeś się dziś.\n"))
  (add-to-list 'eglot-server-programs (list 'text-mode zwrot "lsp"))
  (let ((coding-system-for-read 'utf-8-dos))
    (find-file file))
  (text-mode)
  (apply #'eglot (eglot--guess-contact))
  (let ((deadline (+ (float-time) 20)) found)
    (while (and (null (setq found (flymake-diagnostics))) (< (float-time) deadline))
      (accept-process-output nil 0.1)
      (flymake-start))
    (check (= (length found) 1) "one finding" found)
    (let ((beg (flymake-diagnostic-beg (car found))) (end (flymake-diagnostic-end (car found))))
      (check (equal (buffer-substring-no-properties beg end) "zalogowałeś") "the finding stands on its word"
             (buffer-substring-no-properties beg end))
      (let* ((actions (jsonrpc-request
                       (eglot--current-server-or-lose) :textDocument/codeAction
                       (list :textDocument (eglot--TextDocumentIdentifier)
                             :range (list :start (eglot--pos-to-lsp-position beg) :end (eglot--pos-to-lsp-position end))
                             :context (list :diagnostics []))))
             (first (aref actions 0)))
        (eglot--apply-workspace-edit (plist-get first :edit))))
    (let ((text (buffer-string)))
      (check (not (string-match-p "zalogowałeś" (replace-regexp-in-string "zalogowałaś/zalogowałeś" "" text)))
             "the suggestion is applied" text)
      (check (string-match-p "^😀 źle, " text) "nothing else changes" text)))
  (eglot-shutdown (eglot--current-server-or-lose))
  (message "eglot %s, emacs %s: ok" (if (boundp 'eglot-version) eglot-version "") emacs-version))
