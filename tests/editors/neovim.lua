-- Runs in a headless Neovim that has opened a letter with the documented settings:
-- waits for diagnostics, applies the first action that a pattern chooses, and writes
-- what it saw to the file that the environment names.
local out = assert(io.open(vim.env.BRIEFCHECK_RESULT, "w"))
local seen = { version = tostring(vim.version().major) .. "." .. tostring(vim.version().minor) }

local function diagnostics()
  local found = {}
  for _, each in ipairs(vim.diagnostic.get(0)) do
    table.insert(found, {
      line = each.lnum, column = each.col, end_column = each.end_col,
      severity = each.severity, message = each.message, source = each.source,
      code = each.code or each.user_data.lsp.code,
    })
  end
  return found
end

local function wait_for(condition)
  return vim.wait(120000, condition, 50)
end

wait_for(function() return #vim.diagnostic.get(0) > 0 end)
seen.diagnostics = diagnostics()

vim.ui.select = function(items, options, choose)
  seen.offered = {}
  local chosen
  for _, item in ipairs(items) do
    local title = options.format_item(item)
    table.insert(seen.offered, title)
    if not chosen and title:find(vim.env.BRIEFCHECK_ACTION, 1, true) then
      chosen = item
    end
  end
  choose(chosen)
end

local first = vim.diagnostic.get(0)[1]
if first then
  local before = vim.api.nvim_buf_get_changedtick(0)
  vim.api.nvim_win_set_cursor(0, { first.lnum + 1, first.col })
  vim.lsp.buf.code_action()
  wait_for(function() return vim.api.nvim_buf_get_changedtick(0) > before end)
  seen.lines = vim.api.nvim_buf_get_lines(0, 0, -1, false)
  wait_for(function() return #vim.diagnostic.get(0) < #seen.diagnostics end)
  seen.left = diagnostics()
end
out:write(vim.json and vim.json.encode(seen) or vim.fn.json_encode(seen))
out:close()
vim.cmd("qall!")
