-- Drives "zwrot lsp" in a real Neovim: nvim --headless --clean -n -S neovim.lua
-- with ZWROT, the binary, and DIR, an empty folder, in the environment.
local function check(ok, what, got)
  if not ok then
    io.stderr:write('FAIL: ' .. what .. (got ~= nil and ': ' .. vim.inspect(got) or '') .. '\n')
    vim.cmd('cquit 1')
  end
end

vim.g.zwrot_command = { os.getenv('ZWROT'), 'lsp' }
vim.cmd('filetype on')
dofile(os.getenv('PLUGIN'))

local path = os.getenv('DIR') .. '/list.html'
local file = assert(io.open(path, 'wb'))
file:write('<!-- zwrot: ignore gender -- nazwa -->\r\n<p>Dzień dobry!</p>\r\n<p>😀 źle, jeśli {{ imie }} zalogowałeś się dziś.</p>\r\n')
file:close()
vim.cmd('edit ' .. path)
check(vim.bo.fileformat == 'dos', 'CRLF is recognised')

local function diagnostics(n, what)
  vim.wait(20000, function() return #vim.diagnostic.get(0) == n end, 20)
  local all = vim.diagnostic.get(0)
  check(#all == n, what, all)
  return all
end

-- The comment accepts nothing (its next line is right), so there are two.
local found = diagnostics(2, 'two findings')
local past
for _, d in ipairs(found) do
  if d.code == 'gender/address-past-2sg' or (d.user_data and d.user_data.lsp and d.user_data.lsp.code == 'gender/address-past-2sg') then
    past = d
  end
end
check(past, 'a finding of gender/address-past-2sg', found)
local line = vim.api.nvim_buf_get_lines(0, 2, 3, true)[1]
local marked = line:sub(past.col + 1, past.end_col)
check(marked == 'zalogowałeś', 'the finding stands on its word', marked)

-- The first action in the menu.
local titles = {}
vim.ui.select = function(items, options, choose)
  for _, item in ipairs(items) do
    table.insert(titles, options.format_item and options.format_item(item) or vim.inspect(item))
  end
  choose(items[1], 1)
end
vim.api.nvim_win_set_cursor(0, { 3, past.col + 2 })
vim.lsp.buf.code_action()
-- Whatever the words are, no form for men alone is left.
local function men()
  return vim.api.nvim_buf_get_lines(0, 2, 3, true)[1]:gsub('zalogowałaś/zalogowałeś', ''):find('zalogowałeś')
end
vim.wait(20000, function() return not men() end, 20)
line = vim.api.nvim_buf_get_lines(0, 2, 3, true)[1]
check(not men(), 'the suggestion is applied', titles)
check(line:find('<p>😀 źle, ', 1, true) == 1 and line:find('{{ imie }}', 1, true) and line:find('</p>', 1, true), 'nothing else changes', line)
diagnostics(1, 'the comment is left')

-- Fix all.
local params = vim.lsp.util.make_range_params()
params.context = { diagnostics = {}, only = { 'source.fixAll' } }
local answers = vim.lsp.buf_request_sync(0, 'textDocument/codeAction', params, 20000)
for id, answer in pairs(answers) do
  local client = vim.lsp.get_client_by_id(id)
  check(answer.result and #answer.result == 1, 'one action fixes all', answer)
  vim.lsp.util.apply_workspace_edit(answer.result[1].edit, client.offset_encoding)
end
diagnostics(0, 'nothing is left')
check(vim.api.nvim_buf_get_lines(0, 0, 1, true)[1] == '<p>Dzień dobry!</p>', 'the comment is gone', vim.api.nvim_buf_get_lines(0, 0, -1, true))
vim.cmd('write')
local saved = assert(io.open(path, 'rb')):read('*a')
check(saved:find('^<p>Dzień dobry!</p>\r\n<p>') and select(2, saved:gsub('\r\n', '')) == 2, 'line endings stay', saved)

print('neovim ' .. tostring(vim.version().minor) .. ': ok')
vim.lsp.stop_client(vim.lsp.get_active_clients())
vim.cmd('qall!')
