;; Runs in Emacs without a window, with the documented settings: opens a letter, and
;; writes the findings to the file that the environment names.
(find-file (getenv "BRIEFCHECK_LETTER"))
(run-hooks 'post-command-hook) ; eglot-ensure waits for the first command
(let ((patience (+ (float-time) 120)))
  (while (and (null (flymake-diagnostics)) (< (float-time) patience))
    (accept-process-output nil 0.1)))
(with-temp-file (getenv "BRIEFCHECK_RESULT")
  (dolist (each (with-current-buffer (get-file-buffer (getenv "BRIEFCHECK_LETTER"))
                  (flymake-diagnostics)))
    (insert (format "%d-%d %s\n" (flymake-diagnostic-beg each)
                    (flymake-diagnostic-end each) (flymake-diagnostic-text each)))))
