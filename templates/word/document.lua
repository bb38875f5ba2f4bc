-- What only pandoc can do with the trees of documents on their way to Word: widths of columns, wide tables on pages on their
-- side, and the picture of the map.

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

local map_alt = 'Relationship map: boards as boxes, and the relationships between them as lines. Each line stands in words in the table of relationships.'

-- Width and height of a PNG file, in dots.
local function size_of(png)
  return string.unpack('>I4I4', png, 17)
end

-- On its page, below its name: as wide as the text, or as high as the page leaves room for.
local room = {width = 25.1, height = 13.5}

-- The pictures get the same names in every run; the name of the folder would stand in the file.
local function picture(folder, job, map)
  local file = io.open(folder .. '/' .. job .. '-' .. map .. '.png', 'rb')
  if not file then return {} end
  local png = file:read('a')
  file:close()
  local name = 'map-' .. map .. '.png'
  pandoc.mediabag.insert(name, 'image/png', png)
  local width, height = size_of(png)
  local shown = math.min(room.width, room.height * width / height)
  return pandoc.Para({pandoc.Image({pandoc.Str(map_alt)}, name, '', pandoc.Attr('', {}, {width = string.format('%.2fcm', shown)}))})
end

local function is_wide(block) return block.t == 'Div' and block.classes:includes('wide') end

-- A clause with wide tables, as what stands before, between and after them.
local function cut(block)
  if block.t ~= 'Div' or is_wide(block) or not pandoc.List(block.content):find_if(is_wide) then return {block} end
  local parts, part, attributes = pandoc.List(), pandoc.List(), block.attr
  local function close()
    if #part == 0 then return end
    parts:insert(pandoc.Div(part, attributes))
    part, attributes = pandoc.List(), pandoc.Attr()
  end
  for _, child in ipairs(block.content) do
    if is_wide(child) then
      close()
      parts:insert(child)
    else
      part:insert(child)
    end
  end
  close()
  return parts
end

-- Wide tables get pages on their side, and take the headings that stand right above them along; of two, the second stands
-- on the pages of the first.
local function turned(blocks)
  local out, last_end = pandoc.List(), 0
  for _, whole in ipairs(blocks) do
    for _, block in ipairs(cut(whole)) do
      if is_wide(block) then
        local headings = pandoc.List()
        while #out > 0 and out[#out].t == 'Header' do headings:insert(1, out:remove()) end
        if #out > 0 and #out == last_end then out:remove() else out:insert(end_of('portrait')) end
        out:extend(headings)
        out:extend({block, end_of('landscape')})
        last_end = #out
      else
        out:insert(block)
      end
    end
  end
  return out
end

local function convert(document, folder, job)
  local blocks = pandoc.walk_block(pandoc.Div(document.blocks), {
    Table = widths_of,
    Div = function(div)
      if div.classes:includes('map') then
        return picture(folder, job, div.classes[2])
      end
    end,
  }).content
  return pandoc.Pandoc(turned(blocks), document.meta)
end

local function bytes_of(file)
  local input = assert(io.open(file, 'rb'))
  local bytes = input:read('a')
  input:close()
  return bytes
end

-- One run sets all documents of a folder: `jobs` names them, a line each; NAME.json, and NAME-MAP.png for each map in it, become
-- NAME.docx.
function Pandoc(control)
  local folder = pandoc.utils.stringify(control.meta.folder)
  local options = pandoc.WriterOptions({reference_doc = folder .. '/reference.docx'})
  for job in io.lines(folder .. '/jobs') do
    local document = convert(pandoc.read(bytes_of(folder .. '/' .. job .. '.json'), 'json'), folder, job)
    local output = assert(io.open(folder .. '/' .. job .. '.docx', 'wb'))
    output:write(pandoc.write(document, 'docx', options))
    output:close()
  end
  return pandoc.Pandoc({})
end
