-- What pandoc does with the HTML of documents on its way to Word: clauses with hanging numbers, real footnotes, editorial
-- notes in a style of their own, wide tables on pages on their side, whole addresses. Nothing is left out but words that
-- stand on the page for screen readers only.

local function has(element, class) return element.classes:includes(class) end

local function styled(block, style) return pandoc.Div({block}, pandoc.Attr('', {}, {['custom-style'] = style})) end

local function is_paragraph(block) return block and (block.t == 'Para' or block.t == 'Plain') end

-- Paragraphs get the style; lists and tables keep their own.
local function style_paragraphs(blocks, style)
  local out = pandoc.List()
  for _, block in ipairs(blocks) do
    out:insert(is_paragraph(block) and styled(pandoc.Para(block.content), style) or block)
  end
  return out
end

-- <div class="clause"><a class="clause__number">4.3</a><div class="clause__text">…</div></div>
local function clause(div)
  local number, text = '', pandoc.List()
  for _, block in ipairs(div.content) do
    if block.t == 'Div' then text:extend(block.content) else number = number .. pandoc.utils.stringify(block) end
  end
  local opening = pandoc.List({pandoc.Strong({pandoc.Str(number)}), pandoc.RawInline('openxml', '<w:r><w:tab/></w:r>')})
  if is_paragraph(text[1]) then opening:extend(text:remove(1).content) end
  local blocks = pandoc.List({styled(pandoc.Para(opening), 'Clause')})
  blocks:extend(style_paragraphs(text, 'Clause Text'))
  return pandoc.Div(blocks, pandoc.Attr(div.identifier))
end

local function editorial(div)
  local blocks = pandoc.List(div.content)
  if is_paragraph(blocks[1]) then blocks[1] = pandoc.Para({pandoc.Strong(blocks[1].content)}) end
  return style_paragraphs(blocks, 'Editorial Note')
end

-- The end of a run of pages, which says how they lie. Pandoc gives the footer of the reference document the id rId9, after its
-- own eight parts.
local sizes = {
  portrait = '<w:pgSz w:w="11906" w:h="16838"/>',
  landscape = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>',
}
local function end_of(pages)
  return pandoc.RawBlock('openxml', '<w:p><w:pPr><w:sectPr><w:footerReference w:type="default" r:id="rId9"/>' .. sizes[pages] ..
    '<w:pgMar w:top="1440" w:right="1304" w:bottom="1304" w:left="1304" w:header="680" w:footer="680" w:gutter="0"/>' ..
    '</w:sectPr></w:pPr></w:p>')
end

-- Pandoc forgets the ids of rows; links to a report or a theme lead to the first cell of its row.
local function keep_ids_of_rows(table)
  local bodies = table.bodies
  for _, body in ipairs(bodies) do
    for index, row in ipairs(body.body) do
      if row.identifier ~= '' then
        local cells = row.cells
        cells[1].contents = {pandoc.Div(cells[1].contents, pandoc.Attr(row.identifier))}
        row.cells = cells
        body.body[index] = row
      end
    end
  end
  table.bodies = bodies
  return table
end

-- Columns as wide as what stands in them asks for. Without widths, programs differ in what they make of a table.
local function widths_of(table)
  local letters, sum = {}, 0
  for column = 1, #table.colspecs do letters[column] = 60 end
  local function count(rows)
    for _, row in ipairs(rows) do
      local column = 1
      for _, cell in ipairs(row.cells) do
        if cell.col_span == 1 then
          letters[column] = (letters[column] or 0) + #pandoc.utils.stringify(pandoc.Div(cell.contents))
        end
        column = column + cell.col_span
      end
    end
  end
  count(table.head.rows)
  for _, body in ipairs(table.bodies) do count(body.body) end
  for column = 1, #table.colspecs do
    letters[column] = math.sqrt(letters[column])
    sum = sum + letters[column]
  end
  for column, spec in ipairs(table.colspecs) do table.colspecs[column] = {spec[1], letters[column] / sum} end
  return table
end

-- The notes of the document by the ids of their list items; the lists themselves go.
local function take_notes(blocks, notes)
  local function item(blocks_of_item)
    for _, block in ipairs(blocks_of_item) do
      if block.t == 'Div' and block.identifier ~= '' then
        local note = pandoc.List(block.content)
        note:remove(#note)  -- "Back to the text"
        notes[block.identifier] = note
      end
    end
  end
  return pandoc.walk_block(pandoc.Div(blocks), {Div = function(div)
    if not has(div, 'footnotes') then return nil end
    for _, block in ipairs(div.content) do
      if block.t == 'OrderedList' then
        for _, blocks_of_item in ipairs(block.content) do item(blocks_of_item) end
      end
    end
    return {}
  end}).content
end

-- Drawings are pictures beside the page: the line samples of a legend stand in words, and the map is a file of its own.
local map_alt = 'Relationship map: boards as boxes, and the relationships between them as lines. Each line stands in words in the table of relationships.'

-- The picture gets the same name in every run; the name of the folder would stand in the file.
local function picture(folder, job)
  local file = io.open(folder .. '/' .. job .. '.png', 'rb')
  if not file then return {} end
  pandoc.mediabag.insert('map.png', 'image/png', file:read('a'))
  file:close()
  return pandoc.Para({pandoc.Image({pandoc.Str(map_alt)}, 'map.png', '', pandoc.Attr('', {}, {width = '100%'}))})
end

local function without_screen_words(blocks, notes, origin)
  return pandoc.walk_block(pandoc.Div(blocks), {
    Span = function(span)
      if has(span, 'govuk-visually-hidden') and not has(span, 'map-legend__style') then return {} end
      if has(span, 'action') then return pandoc.Strong(span.content) end
      if has(span, 'names__detail') then return {pandoc.LineBreak(), span} end
      if has(span, 'detail') then return {pandoc.Str('('), span, pandoc.Str(')')} end
    end,
    Superscript = function(sup)
      local link = sup.content[1]
      local note = link and link.t == 'Link' and notes[link.target:sub(2)]
      if note then return pandoc.Note(note) end
    end,
    Header = function(header)  -- the title is none in Word, so that a section's heading is of the first level
      header.level = math.max(1, header.level - 1)
      return header
    end,
    Image = function(image)
      if image.src:sub(1, 5) == 'data:' then return {} end
    end,
    Link = function(link)
      if link.target:sub(1, 1) == '/' then link.target = origin .. link.target end
      return link
    end,
  }).content
end

-- A table of more columns than an upright page holds; it stands in a region of its own.
local function is_wide(div)
  local table = has(div, 'table-region') and div.content[1]
  return table and table.t == 'Table' and #table.colspecs > 6
end

-- Wide tables get pages on their side, and take the headings that stand right above them along.
local function turned(blocks)
  local out = pandoc.List()
  for _, block in ipairs(blocks) do
    if block.t == 'Div' and is_wide(block) then
      local headings = pandoc.List()
      while #out > 0 and out[#out].t == 'Header' do headings:insert(1, out:remove()) end
      out:insert(end_of('portrait'))
      out:extend(headings)
      out:extend({block, end_of('landscape')})
    else
      out:insert(block)
    end
  end
  return out
end

local function convert(document, folder, job)
  local meta, notes = document.meta, {}
  local origin = pandoc.utils.stringify(meta.origin)
  meta.origin = nil
  local blocks = without_screen_words(take_notes(document.blocks, notes), notes, origin)
  blocks = pandoc.walk_block(pandoc.Div(blocks), {
    Table = function(table) return widths_of(keep_ids_of_rows(table)) end,
    Div = function(div)
      if has(div, 'map__region') then return picture(folder, job) end
      if has(div, 'clause') then return clause(div) end
      if has(div, 'editorial') then return editorial(div) end
    end,
  }).content
  return pandoc.Pandoc(turned(blocks), meta)
end

local function bytes_of(file)
  local input = assert(io.open(file, 'rb'))
  local bytes = input:read('a')
  input:close()
  return bytes
end

-- One run sets all documents of a folder: `jobs` names them, a line each; NAME.html, and NAME.png where it has a map, become
-- NAME.docx.
function Pandoc(control)
  local folder = pandoc.utils.stringify(control.meta.folder)
  local options = pandoc.WriterOptions({reference_doc = folder .. '/reference.docx'})
  for job in io.lines(folder .. '/jobs') do
    local document = convert(pandoc.read(bytes_of(folder .. '/' .. job .. '.html'), 'html'), folder, job)
    local output = assert(io.open(folder .. '/' .. job .. '.docx', 'wb'))
    output:write(pandoc.write(document, 'docx', options))
    output:close()
  end
  return pandoc.Pandoc({})
end
