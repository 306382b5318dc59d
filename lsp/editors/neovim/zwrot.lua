-- Starts "zwrot lsp" for texts for customers. Works from Neovim 0.7 on without
-- any plugin: copy it to ~/.config/nvim/plugin/zwrot.lua.
local filetypes = {
  'text', 'markdown', 'mail', 'html', 'xhtml', 'handlebars', 'mustache', 'liquid', 'jinja', 'htmldjango', 'twig', 'eruby',
  'eelixir', 'heex', 'php', 'blade', 'smarty', 'ftl', 'fluent', 'gotmpl', 'gohtmltmpl', 'json', 'yaml', 'po', 'jproperties',
  'xml', 'xliff',
}

-- The language ids that the server knows under other names.
local languages = { text = 'plaintext', mail = 'plaintext', eruby = 'erb', jproperties = 'properties' }

local function root(path)
  local found = vim.fn.findfile('zwrot.toml', path .. ';')
  if found == '' then
    found = vim.fn.finddir('.git', path .. ';')
  end
  return found ~= '' and vim.fn.fnamemodify(found, ':p:h') or path
end

local clients = {} -- by root: one server serves all texts below it

local function start(buffer)
  local command = vim.g.zwrot_command or { 'zwrot', 'lsp' }
  if vim.fn.executable(command[1]) == 0 then
    vim.notify_once('zwrot: nie ma programu ' .. command[1] .. '; zainstaluj go albo ustaw vim.g.zwrot_command', vim.log.levels.WARN)
    return
  end
  local directory = root(vim.fn.fnamemodify(vim.api.nvim_buf_get_name(buffer), ':p:h'))
  local client = clients[directory]
  if not client or not vim.lsp.get_client_by_id(client) then
    client = vim.lsp.start_client({
      name = 'zwrot',
      cmd = command,
      root_dir = directory,
      workspace_folders = { { uri = vim.uri_from_fname(directory), name = directory } },
      get_language_id = function(_, filetype) return languages[filetype] or filetype end,
      settings = { zwrot = vim.g.zwrot_settings or {} },
    })
    clients[directory] = client
  end
  if client then
    vim.lsp.buf_attach_client(buffer, client)
  end
end

vim.api.nvim_create_autocmd('FileType', {
  group = vim.api.nvim_create_augroup('zwrot', { clear = true }),
  pattern = filetypes,
  callback = function(event) start(event.buf) end,
})
