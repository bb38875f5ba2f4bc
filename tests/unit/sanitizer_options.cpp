// What the sanitizers are told when the tests are built with them. Graphviz 2.42 leaks a little in each
// layout; leaks of our own are still reported.

extern "C" const char* __lsan_default_suppressions() {
  return "leak:libgvc.so\nleak:libgvplugin_dot_layout.so\nleak:libcgraph.so\n";
}
