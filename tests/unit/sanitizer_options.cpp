// What the sanitizers are told when the tests are built with them. Graphviz 2.42 leaks a little in each
// layout, and libxlsxwriter 1.1.5 for each column with a list to choose from; leaks of our own are still
// reported.

extern "C" const char* __lsan_default_suppressions() {
  return "leak:libgvc.so\nleak:libgvplugin_dot_layout.so\nleak:libcgraph.so\n"
         "leak:libxlsxwriter.so\n";
}
